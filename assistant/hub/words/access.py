"""Sentences of access: code -> (English, 繁體中文, 简体中文)."""

from __future__ import annotations

from .access_lists import ROWS as LISTS

ROWS: dict[str, tuple[str, str, str]] = {
    **LISTS,
    "access.seal_broken": (
        (
            "A sealed secret can't be opened: the hub's key file "
            "is missing or another one. Put the right seal.key back."
        ),
        "密封的資料無法開啟：Hub 的金鑰檔遺失或不符，請放回原來的 seal.key。",
        "密封的数据无法打开：Hub 的密钥文件缺失或不符，请放回原来的 seal.key。",
    ),
    "access.not_signed_in": (
        "Sign in again.",
        "請重新登入。",
        "请重新登录。",
    ),
    "access.too_often": (
        "Too many requests; try again in {after} seconds.",
        "請求過於頻繁，請於 {after} 秒後再試。",
        "请求过于频繁，请在 {after} 秒后重试。",
    ),
    "access.tries": (
        "Too many wrong codes; try again in {after} seconds.",
        "驗證碼錯誤次數過多，請於 {after} 秒後再試。",
        "验证码错误次数过多，请在 {after} 秒后重试。",
    ),
    "access.code_wrong": (
        "This code is wrong or was already used. Tries left: {left}.",
        "驗證碼不正確或已使用過，還可嘗試 {left} 次。",
        "验证码不正确或已使用过，还可尝试 {left} 次。",
    ),
    "access.no_factor": (
        "Set up a second verification first.",
        "請先設定第二重驗證。",
        "请先设置二次验证。",
    ),
    "access.verify_needed": (
        "This step needs a fresh second verification.",
        "此步驟需要重新進行第二重驗證。",
        "此步骤需要重新进行二次验证。",
    ),
    "access.purpose": (
        "A verification must name what it is for.",
        "驗證必須註明用途。",
        "验证必须注明用途。",
    ),
    "access.invite_spent": (
        "This invite was used, is over seven days old, or was replaced. Ask for a new one.",
        "此邀請已使用、已逾七天或已被取代，請索取新的邀請。",
        "此邀请已使用、已超过七天或已被替换，请索取新的邀请。",
    ),
    "access.invite_role": (
        "Only an admin may invite somebody who holds a role.",
        "只有管理員可以邀請擔任角色的人員。",
        "只有管理员可以邀请担任角色的人员。",
    ),
    "access.device_name": (
        "Give the device a name.",
        "請為裝置命名。",
        "请为设备命名。",
    ),
    "access.no_device": (
        "There is no such device.",
        "沒有這個裝置。",
        "没有这个设备。",
    ),
    "access.no_person": (
        "There is no such person, or they have left.",
        "沒有此人，或已離職。",
        "没有此人，或已离职。",
    ),
    "access.csrf": (
        "This page is out of date; load it again.",
        "頁面已過期，請重新載入。",
        "页面已过期，请重新加载。",
    ),
    "access.no_oidc": (
        "No sign-in provider is set up here.",
        "尚未設定登入服務。",
        "尚未设置登录服务。",
    ),
    "access.oidc_address": (
        "The address must begin with https:// (http:// only on this machine).",
        "網址必須以 https:// 開頭（僅本機可用 http://）。",
        "网址必须以 https:// 开头（仅本机可用 http://）。",
    ),
    "access.oidc_provider": (
        "The sign-in provider does not answer as it should; try again later.",
        "登入服務沒有正常回應，請稍後再試。",
        "登录服务没有正常响应，请稍后再试。",
    ),
    "access.oidc_lacks": (
        "The sign-in provider does not offer this: {what}.",
        "登入服務不支援：{what}。",
        "登录服务不支持：{what}。",
    ),
    "access.oidc_refused": (
        "The sign-in was refused or took too long; begin again.",
        "登入遭拒絕或逾時，請重新開始。",
        "登录被拒绝或超时，请重新开始。",
    ),
    "access.oidc_state": (
        "This sign-in was not begun here, or is over; begin again.",
        "此登入並非在此開始或已結束，請重新登入。",
        "此登录并非在此开始或已结束，请重新登录。",
    ),
    "access.oidc_token": (
        "The sign-in provider's answer does not hold; begin again.",
        "登入服務的回應無法驗證，請重新登入。",
        "登录服务的响应无法验证，请重新登录。",
    ),
    "access.oidc_stale": (
        "Sign in anew at the provider to verify yourself.",
        "請在登入服務重新登入以完成驗證。",
        "请在登录服务重新登录以完成验证。",
    ),
    "access.oidc_unknown": (
        "Nobody active here has this verified address; ask an admin.",
        "這裡沒有使用此已驗證地址的在職人員，請聯絡管理員。",
        "这里没有使用此已验证地址的在职人员，请联系管理员。",
    ),
    "access.oidc_other": (
        "You signed in as somebody else than the one to be verified.",
        "登入者與待驗證者不是同一人。",
        "登录者与待验证者不是同一人。",
    ),
    "access.no_deputy": (
        "There is no such deputy.",
        "沒有這項代理。",
        "没有这项代理。",
    ),
    "access.own_deputy": (
        "Nobody can be his own deputy.",
        "不能擔任自己的代理人。",
        "不能担任自己的代理人。",
    ),
    "access.deputy_of_another": (
        "Nobody makes himself the deputy of somebody else.",
        "不能自行出任他人的代理人。",
        "不能自行出任他人的代理人。",
    ),
    "access.deputy_role": (
        "This person holds a role: he names his deputy himself, or whoever gives roles does.",
        "此人持有角色：代理人須由其本人或有權授予角色者指定。",
        "此人持有角色：代理人须由其本人或有权授予角色者指定。",
    ),
    "access.deputy_span": (
        "The time must begin before it ends, and end in the future.",
        "開始時間須早於結束時間，且結束時間須在未來。",
        "开始时间须早于结束时间，且结束时间须在未来。",
    ),
    "access.absent_twice": (
        "There is already an absence in this time.",
        "這段時間已有外出安排。",
        "这段时间已有外出安排。",
    ),
    "access.scim_filter": (
        'Only filters like userName eq "name" are understood.',
        '只支援像 userName eq "name" 的篩選。',
        '只支持像 userName eq "name" 的筛选。',
    ),
    "access.scim_path": (
        "This path can't be changed: {path}.",
        "無法變更此路徑：{path}。",
        "无法更改此路径：{path}。",
    ),
    "access.scim_value": (
        "“{field}” has no usable value.",
        "「{field}」沒有可用的值。",
        "“{field}”没有可用的值。",
    ),
    "access.taken": (
        "Somebody has this name, number or address already.",
        "此名稱、工號或地址已有人使用。",
        "此名称、工号或地址已有人使用。",
    ),
    "access.no_group": (
        "There is no such group.",
        "沒有這個群組。",
        "没有这个群组。",
    ),
}
