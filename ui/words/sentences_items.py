"""Sentences about changing events and to-dos, writing them down, undoing: English, Hong Kong, Taiwan, Mainland.

`{0}` is the first value of the English, `{0*}` one that is words of ours too (see ui.present.sentence).
"""

from __future__ import annotations

from typing import Final

# fmt: off
TABLE: Final[dict[str, tuple[str, str, str]]] = {
    "There is no {} {}. The lists show the ids.": (
        "沒有這{0*}：{1}。", "沒有這{0*}：{1}。", "没有这{0*}：{1}。",
    ),
    "More than one {} begins with {}: give more of its id.": (
        "以「{1}」開頭的不止一{0*}：請多寫幾個字。", "以「{1}」開頭的不只一{0*}：請多寫幾個字。",
        "以“{1}”开头的不止一{0*}：请多写几个字。",
    ),
    "More than one change begins with {}: give more of its id.": (
        "以「{0}」開頭的更改不止一項：請多寫幾個字。", "以「{0}」開頭的變更不只一項：請多寫幾個字。",
        "以“{0}”开头的更改不止一项：请多写几个字。",
    ),
    "There is no change {} that can be undone.": (
        "更改「{0}」不能復原。", "變更「{0}」無法復原。", "更改“{0}”不能撤销。",
    ),
    "That change is no longer waiting.": (
        "這項更改已經不在等候。", "這項變更已經不在等候。", "这项更改已经不在等待。",
    ),
    # what is there no more
    "That item is no longer there, or it is done.": (
        "這個項目已經不在，或者已經完成。", "這個項目已經不在，或者已經完成。", "这个事项已经不在，或者已经完成。",
    ),
    "That item is no longer there.": (
        "這個項目已經不在了。", "這個項目已經不在了。", "这个事项已经不在了。",
    ),
    "That item has been deleted.": ("這個項目已被刪除。", "這個項目已刪除。", "这个事项已被删除。"),
    "That to-do is no longer there.": (
        "這項待辦已經不在了。", "這項待辦已經不在了。", "这项待办已经不在了。",
    ),
    "This occurrence is not there any more.": (
        "這一次已經不在了。", "這一次已經不在了。", "这一次已经不在了。",
    ),
    "This occurrence is not in its series, or not any more.": (
        "這一次不在它的系列內，或已經被移除。", "這一次不在它的系列裡，或已經移除。",
        "这一次不在它的系列里，或已经被移除。",
    ),
    "This occurrence's id can't be read: it looks like 20261122 or 20261122T090000Z.": (
        "無法讀懂是哪一次：請寫成 20261122 或 20261122T090000Z 的樣子。",
        "無法讀懂是哪一次：請寫成 20261122 或 20261122T090000Z 的樣子。",
        "无法读懂是哪一次：请写成 20261122 或 20261122T090000Z 的样子。",
    ),
    "Nothing reminds you of that item. 'sundown remind snooze' sets a reminder.": (
        "這個項目沒有提醒。", "這個項目沒有提醒。", "这个事项没有提醒。",
    ),
    # what is to be typed
    "Type what is to be done.": ("請輸入要做的事。", "請輸入要做的事。", "请输入要做的事。"),
    "There is no text in it.": ("裏面沒有文字。", "裡面沒有文字。", "里面没有文字。"),
    "A new item has no text yet.": (
        "新項目還沒有內容。", "新項目還沒有內容。", "新事项还没有内容。",
    ),
    "Say to whom it is handed over.": ("請寫下交給誰。", "請寫下交給誰。", "请写下交给谁。"),
    "Give at least two parts.": ("請至少分成兩部分。", "請至少分成兩部分。", "请至少分成两部分。"),
    "The reason is one of: blocked, waiting, unimportant.": (
        "原因是以下其中一個：受阻、等別人、不重要。", "原因是以下其中之一：受阻、等別人、不重要。",
        "原因是以下之一：受阻、等别人、不重要。",
    ),
    "A repeating to-do can't be split. Add its parts as to-dos of their own.": (
        "重複的待辦不能拆分。請把各部分新增為獨立的待辦。", "重複的待辦無法拆分。請把各部分新增為獨立的待辦。",
        "重复的待办不能拆分。请把各部分添加为独立的待办。",
    ),
    # answers
    "An answer is accepted, declined or tentative.": (
        "請回覆接受、拒絕或暫定。", "請回覆接受、拒絕或暫定。", "请回复接受、拒绝或暂定。",
    ),
    "Answer with accepted, declined or tentative.": (
        "請回覆接受、拒絕或暫定。", "請回覆接受、拒絕或暫定。", "请回复接受、拒绝或暂定。",
    ),
    "You are not invited to this, so there is nothing to answer.": (
        "你沒有獲邀，因此不用回覆。", "你不在受邀名單內，因此不用回覆。", "你没有被邀请，因此不用回复。",
    ),
    # what an item can't be
    "A new item needs an identifier of its own.": (
        "新項目需要自己的識別碼。", "新項目需要自己的識別碼。", "新事项需要自己的标识。",
    ),
    "An event needs a start.": ("活動要有開始時間。", "活動要有開始時間。", "日程要有开始时间。"),
    "A single occurrence can't repeat; change the whole series.": (
        "單獨一次不能重複；請更改整個系列。", "單獨一次無法重複；請變更整個系列。",
        "单独一次不能重复；请更改整个系列。",
    ),
    "Only a to-do can be marked as done.": (
        "只有待辦才可以標記為完成。", "只有待辦才能標示為完成。", "只有待办才能标记为完成。",
    ),
    "Later occurrences hang on this one, so it can't be deleted alone.": (
        "之後各次都依附這一次，因此不能單獨刪除。", "之後各次都依附這一次，因此無法單獨刪除。",
        "之后各次都依附这一次，因此不能单独删除。",
    ),
    "The start of this series can't be read, so no occurrence can be taken out.": (
        "讀不到這個系列的開始時間，因此不能抽走其中一次。", "讀不到這個系列的開始時間，因此無法抽出其中一次。",
        "读不到这个系列的开始时间，因此不能去掉其中一次。",
    ),
    "This is the only occurrence that is known here: delete the whole item.": (
        "這裏只知道這一次：請刪除整個項目。", "這裡只知道這一次：請刪除整個項目。",
        "这里只知道这一次：请删除整个事项。",
    ),
    "Only single occurrences of this item are known: choose one of them.": (
        "這裏只知道這個項目的個別幾次：請選擇其中一次。", "這裡只知道這個項目的個別幾次：請選擇其中一次。",
        "这里只知道这个事项的个别几次：请选择其中一次。",
    ),
    "An event can't be done in part; only a to-do has a percentage.": (
        "活動沒有完成度，只有待辦才有百分比。", "活動沒有完成度，只有待辦才有百分比。",
        "日程没有完成度，只有待办才有百分比。",
    ),
    "The {} has to be from 0 to {}.": (
        "{0*}要在 0 至 {1} 之間。", "{0*}要在 0 到 {1} 之間。", "{0*}要在 0 至 {1} 之间。",
    ),
    "Only an item with a start or a due date can repeat.": (
        "有開始時間或期限的項目才可以重複。", "有開始時間或期限的項目才能重複。", "有开始时间或期限的事项才能重复。",
    ),
    "This repetition can't be read; write it like FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10.": (
        "無法讀懂這個重複規則；請寫成 FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10 的樣子。",
        "無法讀懂這個重複規則；請寫成 FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10 的樣子。",
        "无法读懂这个重复规则；请写成 FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10 的样子。",
    ),
    "The status has to be one of {}.": (
        "狀態要是以下其中一個：{0}。", "狀態要是以下其中之一：{0}。", "状态要是以下之一：{0}。",
    ),
    "A to-do has a due date, an event has an end: give that one.": (
        "待辦有期限，活動有結束時間：請填寫相應的一個。", "待辦有期限，活動有結束時間：請填寫對應的那一個。",
        "待办有期限，日程有结束时间：请填写对应的那一个。",
    ),
    "Start and end both need a time of day, or neither of them.": (
        "開始和結束要麼都有鐘點，要麼都沒有。", "開始和結束要麼都有時刻，要麼都沒有。",
        "开始和结束要么都有时刻，要么都没有。",
    ),
    "Start and end both need a time zone, or neither of them.": (
        "開始和結束要麼都有時區，要麼都沒有。", "開始和結束要麼都有時區，要麼都沒有。",
        "开始和结束要么都有时区，要么都没有。",
    ),
    "The {} is before the start.": (
        "{0*}早於開始時間。", "{0*}早於開始時間。", "{0*}早于开始时间。",
    ),
    # calendar data that can't be changed
    "These calendar data hold no event or to-do.": (
        "這些日曆資料沒有活動，也沒有待辦。", "這些行事曆資料沒有活動，也沒有待辦。",
        "这些日历数据没有日程，也没有待办。",
    ),
    "This item is there twice in its calendar data, so it can't be changed safely.": (
        "這個項目在日曆資料出現了兩次，因此不能安全地更改。", "這個項目在行事曆資料裡出現兩次，因此無法安全地變更。",
        "这个事项在日历数据里出现了两次，因此不能安全地更改。",
    ),
    "The calendar data of this item are damaged: {} has no end.": (
        "這個項目的日曆資料已損壞：{0} 沒有結尾。", "這個項目的行事曆資料已損毀：{0} 沒有結尾。",
        "这个事项的日历数据已损坏：{0} 没有结尾。",
    ),
    "The calendar data of this item are damaged: BEGIN and END do not match.": (
        "這個項目的日曆資料已損壞：BEGIN 和 END 不相配。", "這個項目的行事曆資料已損毀：BEGIN 和 END 不相符。",
        "这个事项的日历数据已损坏：BEGIN 和 END 不匹配。",
    ),
    "The calendar data of this item are nested too deep to be changed.": (
        "這個項目的日曆資料層次太深，不能更改。", "這個項目的行事曆資料層次太深，無法變更。",
        "这个事项的日历数据层次太深，不能更改。",
    ),
    "This item can't be read, so it can't be changed here.": (
        "讀不到這個項目，因此不能在這裏更改。", "讀不到這個項目，因此無法在這裡變更。",
        "读不到这个事项，因此不能在这里更改。",
    ),
}
