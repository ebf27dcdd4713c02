"""Words of ours inside sentences, where the sentence marks their place with a star: English, three Chinese columns.

The labels of settings are not here: they stand in `settings`, and ui.present.sentence finds them by their name.
"""

from __future__ import annotations

from typing import Final

# fmt: off
TABLE: Final[dict[str, tuple[str, str, str]]] = {
    # what there is none of
    "item": ("個項目", "個項目", "个事项"),
    "waiting change": ("項待送出的更改", "項待送出的變更", "项待发送的更改"),
    "events": ("活動", "活動", "日程"),
    "to-dos": ("待辦", "待辦", "待办"),
    "journal entries": ("日誌", "日誌", "日志"),
    "free/busy lists": ("忙閒資料", "忙碌狀態資料", "忙闲数据"),
    "{} and others": ("{0} 等", "{0} 等", "{0} 等"),
    "(empty)": ("（留空）", "（留空）", "（留空）"),
    # fields of items
    "end": ("結束時間", "結束時間", "结束时间"),
    "due date": ("期限", "期限", "期限"),
    "percent": ("完成度", "完成度", "完成度"),
    "priority": ("優先次序", "優先順序", "优先级"),
    "summary": ("標題", "標題", "标题"),
    "description": ("備註", "備註", "备注"),
    "location": ("地點", "地點", "地点"),
    "dtstart": ("開始時間", "開始時間", "开始时间"),
    "dtend": ("結束時間", "結束時間", "结束时间"),
    "due": ("期限", "期限", "期限"),
    "status": ("狀態", "狀態", "状态"),
    "categories": ("類別", "類別", "类别"),
    "rrule": ("重複", "重複", "重复"),
    "valarm": ("提醒", "提醒", "提醒"),
    "attendee": ("參加者", "與會者", "参与者"),
    # fields of accounts
    "Address or file": ("網址或檔案", "網址或檔案", "地址或文件"),
    "The server's address, a calendar's address, or your e-mail address.": (
        "伺服器的網址、日曆的網址，或者你的電郵地址。", "伺服器的網址、行事曆的網址，或你的電子郵件地址。",
        "服务器地址、日历地址，或你的邮箱地址。",
    ),
    "https://…, webcal://… or a file.": (
        "https://…、webcal://… 或檔案。", "https://…、webcal://… 或檔案。", "https://…、webcal://… 或文件。",
    ),
    # why a server did not take a change
    "{} (it says: {})": ("{0*}（它說：{1}）", "{0*}（它說：{1}）", "{0*}（它说：{1}）"),
    "status {}": ("狀態 {0}", "狀態 {0}", "状态 {0}"),
    "without a reason": ("沒有說明原因", "沒有說明原因", "没有说明原因"),
    "unknown reason": ("原因不明", "原因不明", "原因不明"),
    "it holds an item with the same identity already": (
        "那裏已經有識別碼相同的項目", "那裡已經有識別碼相同的項目", "那里已经有标识相同的事项",
    ),
    "it can't read the item": ("它讀不懂這個項目", "它讀不懂這個項目", "它读不懂这个事项"),
    "this calendar does not hold items of that kind": (
        "這個日曆不能存放這類項目", "這個行事曆無法存放這類項目", "这个日历不能存放这类事项",
    ),
    "the item is too big": ("項目太大", "項目太大", "事项太大"),
    "there are too many attendees": ("參加者太多", "與會者太多", "参与者太多"),
    "your space there is used up": ("你在那裏的空間已用完", "你在那裡的空間已用完", "你在那里的空间已用完"),
    "you may not change this calendar": ("你不能更改這個日曆", "你無法變更這個行事曆", "你不能更改这个日历"),
    "the calendar is not there": ("日曆不在那裏", "行事曆不在那裡", "日历不在那里"),
    "you may not change this item or calendar": (
        "你不能更改這個項目或日曆", "你無法變更這個項目或行事曆", "你不能更改这个事项或日历",
    ),
    "this calendar can't be changed": ("這個日曆不能更改", "這個行事曆無法變更", "这个日历不能更改"),
    "the calendar is not there, or holds the item already": (
        "日曆不在那裏，或已經有這個項目", "行事曆不在那裡，或已經有這個項目", "日历不在那里，或已经有这个事项",
    ),
    "it does not take items of that kind": ("它不接收這類項目", "它不接收這類項目", "它不接收这类事项"),
    # how hours are written
    "write it like “mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00”": (
        "請寫成「mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00」的樣子",
        "請寫成「mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00」的樣子",
        "请写成“mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00”的样子",
    ),
}

# what the system and its cryptography say, in words that are not ours
SYSTEM: Final[dict[str, tuple[str, str, str]]] = {
    "Permission denied": ("沒有權限", "沒有權限", "没有权限"),
    "No such file or directory": ("沒有這個檔案或資料夾", "沒有這個檔案或資料夾", "没有这个文件或文件夹"),
    "Is a directory": ("這是資料夾", "這是資料夾", "这是文件夹"),
    "Not a directory": ("這不是資料夾", "這不是資料夾", "这不是文件夹"),
    "Read-only file system": ("磁碟只能讀取", "磁碟是唯讀的", "磁盘是只读的"),
    "No space left on device": ("磁碟已滿", "磁碟已滿", "磁盘已满"),
    "Input/output error": ("磁碟讀寫錯誤", "磁碟讀寫錯誤", "磁盘读写错误"),
    "[Errno 2] No such file or directory": (
        "沒有這個檔案或資料夾", "沒有這個檔案或資料夾", "没有这个文件或文件夹",
    ),
    "[Errno 13] Permission denied": ("沒有權限", "沒有權限", "没有权限"),
    "self-signed certificate": ("自簽憑證", "自簽憑證", "自签名证书"),
    "self signed certificate": ("自簽憑證", "自簽憑證", "自签名证书"),
    "self-signed certificate in certificate chain": (
        "憑證鏈中有自簽憑證", "憑證鏈中有自簽憑證", "证书链中有自签名证书",
    ),
    "unable to get local issuer certificate": (
        "不認得發出憑證的機構", "不認得簽發憑證的機構", "不认识签发证书的机构",
    ),
    "certificate has expired": ("憑證已過期", "憑證已過期", "证书已过期"),
    "certificate is not yet valid": ("憑證尚未生效", "憑證尚未生效", "证书尚未生效"),
    "Hostname mismatch, certificate is not valid for '{}'.": (
        "憑證不適用於 {0}", "憑證不適用於 {0}", "证书不适用于 {0}",
    ),
    "IP address mismatch, certificate is not valid for '{}'.": (
        "憑證不適用於 {0}", "憑證不適用於 {0}", "证书不适用于 {0}",
    ),
}
