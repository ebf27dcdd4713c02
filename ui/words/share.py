"""Words of the share window: nothing leaves before Send."""

from __future__ import annotations

from typing import Final

TABLE: Final[dict[str, tuple[str, str, str, str]]] = {
    "share": ("Share", "分享", "分享", "分享"),
    "share.intro": (
        "Only the ticked lines are sent, once, when you press Send.",
        "只會傳送剔選的項目，按下「傳送」才傳一次。",
        "只會傳送勾選的項目，按下「傳送」才傳一次。",
        "只发送勾选的项目，按下“发送”才发送一次。",
    ),
    "share.lines": ("Lines to send", "要傳送的項目", "要傳送的項目", "要发送的项目"),
    "share.private": ("Private", "私人", "私人", "私密"),
    "share.amount": ("Amount", "含金額", "含金額", "含金额"),
    "share.note": ("Note", "備註", "備註", "备注"),
    "share.to": ("Send to", "傳送到", "傳送到", "发送到"),
    "share.no_target": (
        "No chat group yet. Add one with its webhook address.",
        "未有群組。請用 webhook 網址新增一個。",
        "還沒有群組。請用 webhook 網址新增一個。",
        "还没有群组。请用 webhook 地址添加一个。",
    ),
    "share.add": ("Add a group", "新增群組", "新增群組", "添加群组"),
    "share.remove": ("Remove {name}", "移除 {name}", "移除 {name}", "移除 {name}"),
    "field.share_name": ("Name of the group", "群組名稱", "群組名稱", "群组名称"),
    "field.share_kind": ("Chat program", "聊天程式", "聊天程式", "聊天软件"),
    "field.share_url": ("Webhook address", "Webhook 網址", "Webhook 網址", "Webhook 地址"),
    "field.share_secret": (
        "Signing secret, if the group has one",
        "加簽密鑰（如有）",
        "簽章密鑰（如有）",
        "加签密钥（如有）",
    ),
    "share.kept": (
        "Address and secret go into your system's keyring.",
        "網址和密鑰會存放在系統的鑰匙圈。",
        "網址和密鑰會存放在系統的鑰匙圈。",
        "地址和密钥会存放在系统的钥匙串。",
    ),
    "share.run_only": (
        "There is no keyring here: the address is forgotten when Sundown quits.",
        "這部電腦沒有鑰匙圈，「收工」結束後要再輸入網址。",
        "這台電腦沒有鑰匙圈，「收工」結束後要再輸入網址。",
        "这台电脑没有钥匙串，“收工”退出后要再输入地址。",
    ),
    "share.save": ("Keep group", "保存群組", "儲存群組", "保存群组"),
    "share.cancel": ("Cancel", "取消", "取消", "取消"),
    "share.send": ("Send {n} lines", "傳送 {n} 項", "傳送 {n} 項", "发送 {n} 项"),
    "share.send.one": ("Send {n} line", "", "", ""),
    "share.send_none": ("Send", "傳送", "傳送", "发送"),
    "share.sending": ("Sending…", "傳送中…", "傳送中…", "发送中…"),
    "share.sent": (
        "Sent to {name}.",
        "已傳送到 {name}。",
        "已傳送到 {name}。",
        "已发送到 {name}。",
    ),
    "share.nothing": (
        "There is nothing on the list of this day.",
        "這天的清單沒有事項。",
        "這天的清單沒有事項。",
        "这天的清单没有事项。",
    ),
    "choice.share_kind.dingtalk": ("DingTalk", "釘釘", "釘釘", "钉钉"),
    "choice.share_kind.feishu": ("Feishu, Lark", "飛書、Lark", "飛書、Lark", "飞书、Lark"),
    "choice.share_kind.teams": (
        "Teams workflow",
        "Teams 工作流程",
        "Teams 工作流程",
        "Teams 工作流",
    ),
    "choice.share_kind.slack": ("Slack", "Slack", "Slack", "Slack"),
}
