// A real OpenID provider (oidc-provider, certified) on 127.0.0.1 for the tests of signing in: keeps everything in memory,
// ends with its process. Usage: node oidc_provider.mjs PORT CALLBACK, in a directory where oidc-provider is installed.
// Whoever types a name is signed in as it; "NAME@…" has a verified address, "unverified-NAME@…" one that is not.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const { Provider } = await import(pathToFileURL(createRequire(`${process.cwd()}/`).resolve('oidc-provider')));
const [port, callback] = [Number(process.argv[2]), process.argv[3]];
const device = 'urn:ietf:params:oauth:grant-type:device_code';
const web = { redirect_uris: [callback], response_types: ['code'], grant_types: ['authorization_code', device] };

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    { ...web, client_id: 'hub', client_secret: 'made-up secret: a/b+c', token_endpoint_auth_method: 'client_secret_basic' },
    { ...web, client_id: 'public', token_endpoint_auth_method: 'none' },
    { ...web, client_id: 'other', token_endpoint_auth_method: 'none' },
  ],
  features: { deviceFlow: { enabled: true }, devInteractions: { enabled: true } },
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  pkce: { required: () => true },
  cookies: { keys: ['made up'] },
  async findAccount(_context, id) {
    const email = id.replace(/^unverified-/, '');
    return {
      accountId: id,
      claims: async () => ({ sub: id, email, email_verified: email === id }),
    };
  },
});
provider.listen(port, '127.0.0.1', () => console.log(`listening on ${port}`));
