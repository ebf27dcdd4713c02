"""Sentences about settings, work hours, past days and exporting them: English, Hong Kong, Taiwan, Mainland.

`{0}` is the first value of the English, `{0*}` one that is words of ours too (see ui.present.sentence).
"""

from __future__ import annotations

from typing import Final

# fmt: off
TABLE: Final[dict[str, tuple[str, str, str]]] = {
    "There is no setting {}. There are: {}.": (
        "沒有「{0}」這個設定。現有：{1}。", "沒有「{0}」這個設定。現有：{1}。", "没有“{0}”这个设置。现有：{1}。",
    ),
    "{} is a number from {} to {}.": (
        "「{0*}」是 {1} 至 {2} 的數字。", "「{0*}」是 {1} 到 {2} 的數字。", "“{0*}”是 {1} 至 {2} 的数字。",
    ),
    "{} is on or off.": (
        "「{0*}」只有開 (on) 或關 (off)。", "「{0*}」只有開 (on) 或關 (off)。", "“{0*}”只有开 (on) 或关 (off)。",
    ),
    "{} is one of: {}.": (
        "「{0*}」是以下其中一個：{1*}。", "「{0*}」是以下其中之一：{1*}。", "“{0*}”是以下之一：{1*}。",
    ),
    "{} is a time of day such as 15:00, or empty.": (
        "「{0*}」是 15:00 這樣的時間，或者留空。", "「{0*}」是 15:00 這樣的時間，或者留空。",
        "“{0*}”是 15:00 这样的时间，或者留空。",
    ),
    "{} is not a hot-key: write for example Ctrl+Alt+Space.": (
        "「{0}」不是組合鍵：請寫成 Ctrl+Alt+Space 的樣子。", "「{0}」不是組合鍵：請寫成 Ctrl+Alt+Space 的樣子。",
        "“{0}”不是组合键：请写成 Ctrl+Alt+Space 的样子。",
    ),
    "There is no time zone {}. Write an IANA name such as Asia/Hong_Kong.": (
        "沒有「{0}」這個時區。請寫 IANA 名稱，例如 Asia/Hong_Kong。",
        "沒有「{0}」這個時區。請寫 IANA 名稱，例如 Asia/Taipei。",
        "没有“{0}”这个时区。请写 IANA 名称，例如 Asia/Shanghai。",
    ),
    "“{}” is not a time zone; write an IANA name such as Asia/Hong_Kong.": (
        "「{0}」不是時區；請寫 IANA 名稱，例如 Asia/Hong_Kong。", "「{0}」不是時區；請寫 IANA 名稱，例如 Asia/Taipei。",
        "“{0}”不是时区；请写 IANA 名称，例如 Asia/Shanghai。",
    ),
    "{} is not a weekday. Write for example: fri, or: mon fri.": (
        "「{0}」不是星期幾。請寫成 fri 或 mon fri 的樣子。", "「{0}」不是星期幾。請寫成 fri 或 mon fri 的樣子。",
        "“{0}”不是星期几。请写成 fri 或 mon fri 的样子。",
    ),
    "“{}” needs days and hours; {}.": (
        "「{0}」要有日子和時間；{1*}。", "「{0}」要有日子和時間；{1*}。", "“{0}”要有日子和时间；{1*}。",
    ),
    "“{}” is not a span of time; {}.": (
        "「{0}」不是一段時間；{1*}。", "「{0}」不是一段時間；{1*}。", "“{0}”不是一段时间；{1*}。",
    ),
    "“{}” ends when it begins; {}.": (
        "「{0}」的開始和結束相同；{1*}。", "「{0}」的開始和結束相同；{1*}。", "“{0}”的开始和结束相同；{1*}。",
    ),
    "The hours in “{}” overlap; {}.": (
        "「{0}」的時間互相重疊；{1*}。", "「{0}」的時間互相重疊；{1*}。", "“{0}”的时间互相重叠；{1*}。",
    ),
    "“{}” is not a weekday; {}.": (
        "「{0}」不是星期幾；{1*}。", "「{0}」不是星期幾；{1*}。", "“{0}”不是星期几；{1*}。",
    ),
    "The holiday data can't be read; install Sundown again.": (
        "讀不到假期資料；請重新安裝「收工」。", "讀不到假日資料；請重新安裝「收工」。",
        "读不到假期数据；请重新安装“收工”。",
    ),
    "The file {} can't be read.": (
        "讀不到檔案 {0}。", "讀不到檔案 {0}。", "读不到文件 {0}。",
    ),
    "The autostart entry can't be changed ({}).": (
        "不能更改登入時啟動的設定（{0*}）。", "無法變更登入時啟動的設定（{0*}）。",
        "不能更改登录时启动的设置（{0*}）。",
    ),
    # past days
    "There is no list in that time. 'sundown history' shows the days that have one.": (
        "這段時間沒有清單。", "這段時間沒有清單。", "这段时间没有清单。",
    ),
    "There is no list of {}. 'sundown history' shows the days that have one.": (
        "{0} 沒有清單。", "{0} 沒有清單。", "{0} 没有清单。",
    ),
    "Today's list still changes by itself: correct it once the day is over.": (
        "今天的清單還會自動變動：請在這天結束之後更正。", "今天的清單還會自動變動：請在這天結束之後更正。",
        "今天的清单还会自动变动：请在这天结束之后更正。",
    ),
    "That line is not on the list of the day any more.": (
        "這一項已經不在當天的清單。", "這一項已經不在當天的清單上。", "这一项已经不在当天的清单上。",
    ),
    "Write what the new line shall say.": (
        "請寫下新一項的內容。", "請寫下新一項的內容。", "请写下新一项的内容。",
    ),
    "Write the title of the meeting, or a part of it.": (
        "請寫下會議的標題，或其中一部分。", "請寫下會議的標題，或其中一部分。", "请写下会议的标题，或其中一部分。",
    ),
    "No meeting called {} has ended in the last three months.": (
        "過去三個月沒有名為「{0}」而已結束的會議。", "過去三個月沒有名為「{0}」且已結束的會議。",
        "过去三个月没有名为“{0}”且已结束的会议。",
    ),
    "The first day is after the last one: name the earlier day first.": (
        "第一天在最後一天之後：請先寫較早的一天。", "第一天在最後一天之後：請先寫較早的那一天。",
        "第一天在最后一天之后：请先写较早的一天。",
    ),
    "That is more than {} days: ask for a shorter time.": (
        "這超過了 {0} 天：請選較短的時間。", "這超過了 {0} 天：請選較短的時間。", "这超过了 {0} 天：请选较短的时间。",
    ),
    "There is no form {}: choose {}.": (
        "沒有「{0}」這種格式：請選擇 {1}。", "沒有「{0}」這種格式：請選擇 {1}。", "没有“{0}”这种格式：请选择 {1}。",
    ),
    "There is no form {}: choose text, markdown, html, json or csv.": (
        "沒有「{0}」這種格式：請選擇 text、markdown、html、json 或 csv。",
        "沒有「{0}」這種格式：請選擇 text、markdown、html、json 或 csv。",
        "没有“{0}”这种格式：请选择 text、markdown、html、json 或 csv。",
    ),
    "“{}” is larger than 16 MB: choose another file for the lists.": (
        "「{0}」超過 16 MB：請為清單選擇另一個檔案。", "「{0}」超過 16 MB：請為清單選擇另一個檔案。",
        "“{0}”超过 16 MB：请为清单选择另一个文件。",
    ),
    "“{}” is not UTF-8 text, so nothing was written to it.": (
        "「{0}」不是 UTF-8 文字，因此沒有寫入。", "「{0}」不是 UTF-8 文字，因此沒有寫入。",
        "“{0}”不是 UTF-8 文本，因此没有写入。",
    ),
    "“{}” can't be read: check its permissions.": (
        "讀不到「{0}」：請檢查它的權限。", "讀不到「{0}」：請檢查它的權限。", "读不到“{0}”：请检查它的权限。",
    ),
    "“{}” can't be written: check the folder and its permissions.": (
        "寫不進「{0}」：請檢查資料夾和權限。", "寫不進「{0}」：請檢查資料夾和權限。",
        "无法写入“{0}”：请检查文件夹和权限。",
    ),
}
