"""Sentences about calendar files and calendar data that can't be read: English, Hong Kong, Taiwan, Mainland.

`{0}` is the first value of the English, `{0*}` one that is words of ours too (see ui.present.sentence).
"""

from __future__ import annotations

from typing import Final

# fmt: off
TABLE: Final[dict[str, tuple[str, str, str]]] = {
    "A calendar file or subscription can only be read, not changed.": (
        "日曆檔案或訂閱只能讀取，不能更改。", "行事曆檔案或訂閱是唯讀的，無法變更。",
        "日历文件或订阅只能读取，不能更改。",
    ),
    "{} holds something that is not a calendar: check the address.": (
        "{0} 的內容不是日曆：請檢查網址。", "{0} 的內容不是行事曆：請檢查網址。", "{0} 的内容不是日历：请检查地址。",
    ),
    "The calendar from {} was cut off.": (
        "{0} 的日曆未傳完就中斷了。", "{0} 的行事曆還沒傳完就中斷了。", "{0} 的日历没传完就中断了。",
    ),
    "{} could not give the calendar at this moment ({}).": (
        "{0} 目前不能提供日曆（{1}）。", "{0} 目前無法提供行事曆（{1}）。", "{0} 目前无法提供日历（{1}）。",
    ),
    "The calendar is no longer at its address on {}.": (
        "日曆已經不在 {0} 的原來網址。", "行事曆已經不在 {0} 的原本網址。", "日历已经不在 {0} 的原地址。",
    ),
    "{} does not give the calendar ({}).": (
        "{0} 不提供這個日曆（{1}）。", "{0} 不提供這個行事曆（{1}）。", "{0} 不提供这个日历（{1}）。",
    ),
    "{} is no address of a calendar: write https://…, webcal://… or a file's path.": (
        "「{0}」不是日曆的網址：請寫 https://…、webcal://… 或檔案的路徑。",
        "「{0}」不是行事曆的網址：請寫 https://…、webcal://… 或檔案的路徑。",
        "“{0}”不是日历的地址：请写 https://…、webcal://… 或文件的路径。",
    ),
    "{} is bigger than {} MB.": (
        "{0} 超過 {1} MB。", "{0} 超過 {1} MB。", "{0} 超过 {1} MB。",
    ),
    "The file {} is not there: choose it again.": (
        "檔案 {0} 不在了：請重新選擇。", "檔案 {0} 不在了：請重新選擇。", "文件 {0} 不在了：请重新选择。",
    ),
    "The file {} can't be read: {}.": (
        "讀不到檔案 {0}：{1*}。", "讀不到檔案 {0}：{1*}。", "读不到文件 {0}：{1*}。",
    ),
    "This file holds no calendar: it should begin with BEGIN:VCALENDAR.": (
        "這個檔案不是日曆：開頭應該是 BEGIN:VCALENDAR。", "這個檔案不是行事曆：開頭應該是 BEGIN:VCALENDAR。",
        "这个文件不是日历：开头应该是 BEGIN:VCALENDAR。",
    ),
    # what an import leaves out
    "There is no event and no to-do in this file.": (
        "這個檔案沒有活動，也沒有待辦。", "這個檔案沒有活動，也沒有待辦。", "这个文件没有日程，也没有待办。",
    ),
    "Not UTF-8, read as Western European letters: {}{} ({} in all). If they look wrong: delete these items, save the"
    " file as UTF-8, and import it again.": (
        (
            "不是 UTF-8，以西歐字元讀取：{0}{1*}（共 {2} 行）。如果內容不對：請刪除這些項目，"
            "把檔案存為 UTF-8，再匯入一次。"
        ),
        (
            "不是 UTF-8，以西歐字元讀取：{0}{1*}（共 {2} 行）。如果內容不對：請刪除這些項目，"
            "把檔案存成 UTF-8，再匯入一次。"
        ),
        (
            "不是 UTF-8，按西欧字符读取：{0}{1*}（共 {2} 行）。如果内容不对：请删除这些事项，"
            "把文件存为 UTF-8，再导入一次。"
        ),
    ),
    "{} times: {}": ("{0} 次：{1*}", "{0} 次：{1*}", "{0} 次：{1*}"),
    "{} {} were left out.": (
        "略過了 {0} 項{1*}。", "略過了 {0} 項{1*}。", "略过了 {0} 项{1*}。",
    ),
    "“{}” is damaged and was left out.": (
        "「{0}」已損壞，因此略過。", "「{0}」已損毀，因此略過。", "“{0}”已损坏，因此略过。",
    ),
    "Its time zones are too long to be kept with every item of this file.": (
        "這個檔案的時區資料太長，不能每個項目都附上。", "這個檔案的時區資料太長，無法每個項目都附上。",
        "这个文件的时区数据太长，不能每个事项都附上。",
    ),
    "“{}” is there twice: the earlier one was left out, the later version was taken.": (
        "「{0}」出現了兩次：略過較早的，採用較新的版本。", "「{0}」出現了兩次：略過較早的，採用較新的版本。",
        "“{0}”出现了两次：略过较早的，采用较新的版本。",
    ),
    "“{}” and “{}” have the same UID: “{}” was left out, “{}” as the later version was taken.": (
        "「{0}」和「{1}」的 UID 相同：略過「{2}」，採用較新的「{3}」。",
        "「{0}」和「{1}」的 UID 相同：略過「{2}」，採用較新的「{3}」。",
        "“{0}”和“{1}”的 UID 相同：略过“{2}”，采用较新的“{3}”。",
    ),
    # what can't be shown
    "This is neither an event nor a to-do.": (
        "這不是活動，也不是待辦。", "這不是活動，也不是待辦。", "这不是日程，也不是待办。",
    ),
    "There is no event and no to-do in this text.": (
        "這段文字沒有活動，也沒有待辦。", "這段文字沒有活動，也沒有待辦。", "这段文字没有日程，也没有待办。",
    ),
    "This item has no UID, so it cannot be told apart from others.": (
        "這個項目沒有 UID，因此不能與其他項目區分。", "這個項目沒有 UID，因此無法與其他項目區分。",
        "这个事项没有 UID，因此不能与其他事项区分。",
    ),
    "This event has no start that can be read.": (
        "讀不到這個活動的開始時間。", "讀不到這個活動的開始時間。", "读不到这个日程的开始时间。",
    ),
    "Its repeat rule can't be read, so the repeats may be missing.": (
        "讀不到它的重複規則，可能少了重複的各次。", "讀不到它的重複規則，可能少了重複的各次。",
        "读不到它的重复规则，可能缺少重复的各次。",
    ),
    "Its time zone “{}” is unknown; its times are read in your own zone.": (
        "不認得它的時區「{0}」；時間以你的時區讀取。", "不認得它的時區「{0}」；時間以你的時區讀取。",
        "不认识它的时区“{0}”；时间按你的时区读取。",
    ),
    "It repeats too often: only the days around today are shown.": (
        "它重複得太頻密：只顯示今天前後的日子。", "它重複得太頻繁：只顯示今天前後的日子。",
        "它重复得太频繁：只显示今天前后的日子。",
    ),
}
