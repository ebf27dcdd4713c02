// Node-RED as the stranger on the other side of the hub's webhooks: loopback only, no editor, nothing kept but its flow.
module.exports = {
  uiPort: Number(process.env.NODERED_PORT), uiHost: "127.0.0.1", httpAdminRoot: false, disableEditor: true,
  userDir: process.env.NODERED_DATA, flowFile: process.env.NODERED_FLOWS, credentialSecret: false,
  functionGlobalContext: { crypto: require("crypto") }, logging: { console: { level: "warn" } },
  telemetry: { enabled: false, updateNotification: false }, externalModules: { autoInstall: false },
};
