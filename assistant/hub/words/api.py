"""Sentences of the HTTP face: code -> (English, 繁體中文, 简体中文)."""

from __future__ import annotations

ROWS: dict[str, tuple[str, str, str]] = {
    "api.problem": ("That did not work ({what}).", "未能完成（{what}）。", "未能完成（{what}）。"),
    "api.fault": (
        "Something went wrong in the hub. Try again; if it stays so, tell the admin the request id.",
        "系統內部出錯。請再試一次；仍然不行的話，把請求編號告訴管理員。",
        "系统内部出错。请再试一次；仍然不行的话，把请求编号告诉管理员。",
    ),
    "api.database": (
        "The database can't be reached just now. Nothing was changed; try again in a moment.",
        "暫時連不上資料庫。沒有任何改動，請稍後再試。",
        "暂时连不上数据库。没有任何改动，请稍后再试。",
    ),
    "api.not_ready": ("The hub is not ready yet.", "系統尚未準備好。", "系统尚未准备好。"),
    "api.no_room": (
        "Too many desktops listen to this hub. Try again in a moment.",
        "連線的電腦太多，請稍後再試。",
        "连接的电脑太多，请稍后再试。",
    ),
    "api.unreadable": (
        "What was sent can't be read.",
        "無法讀取所傳送的內容。",
        "无法读取所发送的内容。",
    ),
    "api.no_such_path": (
        "There is nothing at this address.",
        "這個網址沒有內容。",
        "这个网址没有内容。",
    ),
    "api.no_such_method": (
        "That can't be done at this address.",
        "這個網址不支援此操作。",
        "这个网址不支持此操作。",
    ),
    "api.media_type": (
        "This kind of content is not taken here.",
        "這裡不接受這種內容。",
        "这里不接受这种内容。",
    ),
    "api.too_large": (
        "That is more than can be taken at once.",
        "內容太大，無法接收。",
        "内容太大，无法接收。",
    ),
    "api.too_deep": ("That is nested too deeply.", "內容的層次太深。", "内容的层次太深。"),
    "api.too_often": (
        "Too many requests. Try again in {after} seconds.",
        "請求太頻繁，請在 {after} 秒後再試。",
        "请求太频繁，请在 {after} 秒后再试。",
    ),
    "api.invalid": (
        "Some of what was sent is missing, unknown or wrong.",
        "所傳送的內容有缺漏、多餘或不正確之處。",
        "所发送的内容有缺漏、多余或不正确之处。",
    ),
    "api.field.missing": ("{field} is missing.", "缺少 {field}。", "缺少 {field}。"),
    "api.field.unknown": (
        "{field} is not known here.",
        "這裡沒有 {field} 這一項。",
        "这里没有 {field} 这一项。",
    ),
    "api.field.too_long": (
        "{field} is too long (at most {most}).",
        "{field} 太長（最多 {most}）。",
        "{field} 太长（最多 {most}）。",
    ),
    "api.field.too_short": (
        "{field} is too short (at least {least}).",
        "{field} 太短（至少 {least}）。",
        "{field} 太短（至少 {least}）。",
    ),
    "api.field.json": ("This is not JSON.", "這不是 JSON。", "这不是 JSON。"),
    "api.field.choice": (
        "{field} is one of: {choices}.",
        "{field} 只能是：{choices}。",
        "{field} 只能是：{choices}。",
    ),
    "api.field.number": ("{field} is a whole number.", "{field} 是整數。", "{field} 是整数。"),
    "api.field.text": ("{field} is a text.", "{field} 是文字。", "{field} 是文字。"),
    "api.field.low": (
        "{field} is at least {least}.",
        "{field} 至少為 {least}。",
        "{field} 至少为 {least}。",
    ),
    "api.field.high": (
        "{field} is at most {most}.",
        "{field} 最多為 {most}。",
        "{field} 最多为 {most}。",
    ),
    "api.field.date": (
        "{field} is a day like 2026-12-31.",
        "{field} 是日期，例如 2026-12-31。",
        "{field} 是日期，例如 2026-12-31。",
    ),
    "api.field.moment": (
        "{field} is a moment with its offset, like 2026-12-31T09:00:00+08:00.",
        "{field} 是帶時差的時間，例如 2026-12-31T09:00:00+08:00。",
        "{field} 是带时差的时间，例如 2026-12-31T09:00:00+08:00。",
    ),
    "api.field.invalid": (
        "{field} is not as it should be.",
        "{field} 不正確。",
        "{field} 不正确。",
    ),
    "api.member_needed": (
        "For this action, {member} must be given.",
        "這個操作需要提供 {member}。",
        "这个操作需要提供 {member}。",
    ),
    "api.cursor": (
        "This page marker is not valid here. Start again from the first page.",
        "這個頁碼標記無效，請從第一頁重新開始。",
        "这个页码标记无效，请从第一页重新开始。",
    ),
    "api.token_needed": (
        "Sign in first: this needs the token of a device.",
        "請先登入：此處需要裝置的憑證。",
        "请先登录：此处需要设备的凭证。",
    ),
    "api.local_only": (
        "This can be seen from the hub's own machine only, or with its token.",
        "只能在系統所在的電腦上，或憑專用憑證查看。",
        "只能在系统所在的电脑上，或凭专用凭证查看。",
    ),
    "api.late": (
        "This has been decided already.",
        "這項申請已有人處理。",
        "这项申请已有人处理。",
    ),
    "api.stale": (
        "The form changed since you looked at it. Look again before you decide.",
        "表單在你查看後有改動，請重新查看再決定。",
        "表单在你查看后有改动，请重新查看再决定。",
    ),
    "api.verify": (
        "This step wants a fresh second verification.",
        "這一步需要再次驗證身分。",
        "这一步需要再次验证身份。",
    ),
    "api.forbidden": ("You may not do this.", "你沒有這項權限。", "你没有这项权限。"),
    "api.no_hook": (
        "No webhook is taken at this address.",
        "這個網址不接收 webhook。",
        "这个网址不接收 webhook。",
    ),
    "api.hook_unsigned": (
        "The webhook's signature is not valid.",
        "webhook 的簽章無效。",
        "webhook 的签名无效。",
    ),
    "api.hook_late": (
        "The webhook's time is more than five minutes off.",
        "webhook 的時間相差超過五分鐘。",
        "webhook 的时间相差超过五分钟。",
    ),
    "api.hook_body": (
        "The webhook's body must be a JSON object.",
        "webhook 的內容必須是 JSON 物件。",
        "webhook 的内容必须是 JSON 对象。",
    ),
}
