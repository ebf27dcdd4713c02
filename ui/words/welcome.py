"""Words of the first five minutes."""

from __future__ import annotations

from typing import Final

TABLE: Final[dict[str, tuple[str, str, str, str]]] = {
    "welcome": ("Welcome to Sundown", "歡迎使用「收工」", "歡迎使用「收工」", "欢迎使用“收工”"),
    "welcome.step": (
        "Step {n} of {all}",
        "第 {n} 步，共 {all} 步",
        "第 {n} 步，共 {all} 步",
        "第 {n} 步，共 {all} 步",
    ),
    "welcome.next": ("Continue", "繼續", "繼續", "继续"),
    "welcome.back": ("Back", "返回", "上一步", "上一步"),
    "welcome.skip": ("Skip", "略過", "略過", "跳过"),
    "welcome.finish": ("Open Today", "開啟今天", "開啟今天", "打开今天"),
    "welcome.language": ("Language", "語言", "語言", "语言"),
    # where
    "where.title": (
        "Where does your work live?",
        "你的工作放在哪裏？",
        "你的工作放在哪裡？",
        "你的工作放在哪里？",
    ),
    "where.text": (
        "Pick one to begin. More can be added later.",
        "先選一個，之後可以再加。",
        "先選一個，之後可以再加。",
        "先选一个，之后可以再加。",
    ),
    "where.caldav": (
        "CalDAV, Nextcloud",
        "CalDAV、Nextcloud",
        "CalDAV、Nextcloud",
        "CalDAV、Nextcloud",
    ),
    "where.caldav.text": ("Calendars and to-dos", "日曆和待辦", "行事曆與待辦", "日历和待办"),
    "where.ics": ("A calendar address", "日曆網址", "行事曆網址", "日历网址"),
    "where.ics.text": (
        ".ics or webcal, read only",
        ".ics 或 webcal，只讀取",
        ".ics 或 webcal，唯讀",
        ".ics 或 webcal，只读",
    ),
    "where.local": ("This computer only", "只用這部電腦", "只用這台電腦", "只用这台电脑"),
    "where.local.text": ("No account needed", "不需要帳戶", "不需要帳號", "不需要账户"),
    "where.other.text": ("Calendars and to-dos", "日曆和待辦", "行事曆與待辦", "日历和待办"),
    "where.preset.text": (
        "Prepared by your IT",
        "由公司 IT 預設",
        "由公司 IT 預設",
        "由公司 IT 预设",
    ),
    "where.keyring": (
        "Passwords are kept in this system's keyring, never in a file of Sundown.",
        "密碼存放在系統的鑰匙圈，不會寫入「收工」的檔案。",
        "密碼存放在系統的鑰匙圈，不會寫入「收工」的檔案。",
        "密码存放在系统的钥匙串，不会写入“收工”的文件。",
    ),
    "where.sample": (
        "Try with sample data",
        "先用範例資料試試",
        "先用範例資料試試",
        "先用示例数据试试",
    ),
    "sample.here": (
        "The sample data are in this profile.",
        "範例資料已在這裏。",
        "範例資料已在這裡。",
        "示例数据已在这里。",
    ),
    "sample.remove": ("Remove sample data", "移除範例資料", "移除範例資料", "移除示例数据"),
    "sample.name": ("Sample", "範例", "範例", "示例"),
    # connect
    "connect.title": ("Sign in to {name}", "登入 {name}", "登入 {name}", "登录 {name}"),
    "connect.text": (
        "Sundown looks at what is there. Nothing is changed.",
        "「收工」只看看有甚麼，不會更改任何資料。",
        "「收工」只看看有什麼，不會更改任何資料。",
        "“收工”只看看有什么，不会更改任何数据。",
    ),
    # pick
    "pick.title": ("Which of these?", "要哪些？", "要哪些？", "要哪些？"),
    "pick.text": (
        "What is left out is not read.",
        "沒有選取的不會讀取。",
        "沒有選取的不會讀取。",
        "没有选取的不会读取。",
    ),
    "pick.reads": (
        "Read: events and to-dos of what is ticked.",
        "讀取：已選取的日曆和清單內的活動與待辦。",
        "讀取：已選取的行事曆和清單裡的活動與待辦。",
        "读取：已选取的日历和列表中的日程与待办。",
    ),
    "pick.writes": (
        "Written: only what you change here yourself. Nothing goes anywhere else.",
        "寫入：只有你在這裏親手更改的項目，不會傳到其他地方。",
        "寫入：只有你在這裡親手更改的項目，不會傳到其他地方。",
        "写入：只有你在这里亲手更改的事项，不会传到其他地方。",
    ),
    "pick.events": ("Calendar", "日曆", "行事曆", "日历"),
    "pick.todos": ("To-do list", "待辦清單", "待辦清單", "待办列表"),
    "pick.both": ("Calendar and to-dos", "日曆和待辦", "行事曆與待辦", "日历和待办"),
    "pick.read_only": ("can only be read", "只能讀取", "唯讀", "只读"),
    "pick.none": ("Choose at least one.", "請至少選一個。", "請至少選一個。", "请至少选一个。"),
    # seen
    "seen.title": ("Here it is", "都在這裏了", "都在這裡了", "都在这里了"),
    "seen.reading": ("Reading…", "正在讀取…", "正在讀取…", "正在读取…"),
    "seen.so_far": (
        "Reading… {events} events and {todos} to-dos so far",
        "正在讀取… 已有 {events} 個活動、{todos} 項待辦",
        "正在讀取… 已有 {events} 個活動、{todos} 項待辦",
        "正在读取… 已有 {events} 个日程、{todos} 项待办",
    ),
    "seen.counts": (
        "{events} events in the coming two weeks, {todos} open to-dos",
        "未來兩星期有 {events} 個活動，未完成的待辦 {todos} 項",
        "未來兩週有 {events} 個活動，未完成的待辦 {todos} 項",
        "未来两周有 {events} 个日程，未完成的待办 {todos} 项",
    ),
    "seen.next": ("What comes next", "接下來", "接下來", "接下来"),
    # hours
    "hours.title": (
        "When do you work?",
        "你甚麼時候工作？",
        "你什麼時候工作？",
        "你什么时候工作？",
    ),
    "hours.text": (
        "The list comes before the end of work, and never on a free day.",
        "清單在下班前送上，休息日不會出現。",
        "清單在下班前送上，休息日不會出現。",
        "清单在下班前送上，休息日不会出现。",
    ),
    "hours.sentence": (
        "You work {days}, {hours}, with holidays of {region}. Right?",
        "你{days} {hours} 上班，跟{region}公眾假期，對嗎？",
        "你{days} {hours} 上班，依{region}國定假日放假，對嗎？",
        "你{days} {hours} 上班，按{region}公共假期休息，对吗？",
    ),
    "hours.sentence_plain": (
        "You work {days}, {hours}. Right?",
        "你{days} {hours} 上班，對嗎？",
        "你{days} {hours} 上班，對嗎？",
        "你{days} {hours} 上班，对吗？",
    ),
    "hours.none": (
        "No work days are chosen: no list will come by itself.",
        "沒有選工作天，清單不會自動出現。",
        "沒有選工作日，清單不會自動出現。",
        "没有选工作日，清单不会自动出现。",
    ),
    "hours.from": ("Work begins", "上班時間", "上班時間", "上班时间"),
    "hours.to": ("Work ends", "下班時間", "下班時間", "下班时间"),
    "hours.until": ("to", "至", "至", "至"),
    "hours.bad": (
        "Write a time such as 09:00; work ends after it begins.",
        "請寫成 09:00 這樣的時間，下班要在上班之後。",
        "請寫成 09:00 這樣的時間，下班要在上班之後。",
        "请写成 09:00 这样的时间，下班要在上班之后。",
    ),
    "hours.mixed": (
        "Your days differ. Settings has a line for each of them.",
        "你每天的時間不同，可以在「設定」逐天調整。",
        "你每天的時間不同，可以在「設定」逐天調整。",
        "你每天的时间不同，可以在“设置”里逐天调整。",
    ),
    "days.range": ("{first} to {last}", "{first}至{last}", "{first}到{last}", "{first}至{last}"),
    "days.join": (", ", "、", "、", "、"),
    # list
    "list.title": (
        "This is what you get at {when}",
        "{when} 你會收到這份清單",
        "{when} 你會收到這份清單",
        "{when} 你会收到这份清单",
    ),
    "list.on_day": ("{day}, {when}", "{day} {when}", "{day} {when}", "{day} {when}"),
    "list.from_sample": (
        "made from the sample data",
        "以範例資料整理",
        "以範例資料整理",
        "用示例数据整理",
    ),
    "list.nothing": (
        "Nothing to list yet. Connect an account, or look at the sample data.",
        "暫時沒有內容。可以連接帳戶，或先看範例資料。",
        "目前沒有內容。可以連接帳號，或先看範例資料。",
        "暂时没有内容。可以连接账户，或先看示例数据。",
    ),
    # switches
    "reach.title": ("How may it reach you?", "怎樣通知你？", "怎麼通知你？", "怎样通知你？"),
    "reach.text": (
        "At most a few notices a day, none outside work hours.",
        "每天最多幾個通知，下班後一個也沒有。",
        "每天最多幾則通知，下班後一則也沒有。",
        "每天最多几条通知，下班后一条也没有。",
    ),
    # tip
    "tip.title": (
        "Sundown lives in the tray",
        "「收工」在系統匣裏",
        "「收工」在系統匣裡",
        "“收工”在系统托盘里",
    ),
    "tip.title_none": (
        "No tray on this desktop",
        "這個桌面沒有系統匣",
        "這個桌面沒有系統匣",
        "这个桌面没有系统托盘",
    ),
    "tip.tray": (
        "A click on the half sun opens Today, a right click has everything else.",
        "按一下半個太陽就打開今天，右鍵有其他功能。",
        "點一下半個太陽就開啟今天，右鍵有其他功能。",
        "点一下半个太阳就打开今天，右键有其他功能。",
    ),
    "tip.windows": (
        "Windows hides new icons behind the arrow ^ beside the clock. Drag the half sun out to keep it in sight.",
        "Windows 會把新圖示收在時鐘旁邊的 ^ 之內，把半個太陽拖出來就看得見。",
        "Windows 會把新圖示收在時鐘旁的 ^ 裡，把半個太陽拖出來就看得見。",
        "Windows 会把新图标收在时钟旁边的 ^ 里，把半个太阳拖出来就能一直看到。",
    ),
    "tip.mac": (
        "The half sun stands in the menu bar at the top.",
        "半個太陽在螢幕頂部的選單列。",
        "半個太陽在螢幕上方的選單列。",
        "半个太阳在屏幕顶部的菜单栏。",
    ),
    "tip.gnome": (
        "GNOME shows no tray without the extension AppIndicator. Sundown stays in its window and in notifications.",
        "GNOME 預設沒有系統匣。安裝 AppIndicator 擴充套件就有；沒有的話，「收工」會留在視窗和通知裏。",
        "GNOME 預設沒有系統匣。安裝 AppIndicator 擴充套件就有；沒有的話，「收工」會留在視窗和通知裡。",
        "GNOME 默认没有系统托盘。安装 AppIndicator 扩展就有；没有的话，“收工”会留在窗口和通知里。",
    ),
    "tip.none": (
        "Sundown stays in its window and in notifications. Starting it again shows the window.",
        "「收工」會留在視窗和通知裏。再啟動一次就會顯示視窗。",
        "「收工」會留在視窗和通知裡。再啟動一次就會顯示視窗。",
        "“收工”会留在窗口和通知里。再启动一次就会显示窗口。",
    ),
    "tip.again": (
        "Settings opens this welcome again.",
        "在「設定」可以再看一次這個介紹。",
        "在「設定」可以再看一次這個介紹。",
        "在“设置”里可以再看一次这个介绍。",
    ),
    "tip.hotkey": (
        "{keys} writes something down from anywhere.",
        "在任何地方按 {keys} 就可以記下一件事。",
        "在任何地方按 {keys} 就能記下一件事。",
        "在任何地方按 {keys} 就能记下一件事。",
    ),
    # test notification, also in Settings
    "try.button": ("Send a test notification", "傳送測試通知", "傳送測試通知", "发送测试通知"),
    "try.title": (
        "This is how Sundown calls you",
        "「收工」會這樣通知你",
        "「收工」會這樣通知你",
        "“收工”会这样通知你",
    ),
    "try.body": (
        "If you can read this, all is well.",
        "看到這句就一切正常。",
        "看到這句就一切正常。",
        "看到这句就一切正常。",
    ),
    "try.sent": (
        "Sent. Not seen? Allow Sundown in the system's notification settings and switch off Do Not Disturb.",
        "已傳送。看到了嗎？如果沒有，請在系統的通知設定允許「收工」，並關閉勿擾模式。",
        "已傳送。看到了嗎？如果沒有，請在系統的通知設定允許「收工」，並關閉勿擾模式。",
        "已发送。看到了吗？如果没有，请在系统的通知设置中允许“收工”，并关闭勿扰模式。",
    ),
    "try.blocked": (
        "This desktop shows no notifications. Sundown shows its own small window in the corner instead.",
        "這個桌面不會顯示通知，「收工」會在角落顯示自己的小視窗。",
        "這個桌面不會顯示通知，「收工」會在角落顯示自己的小視窗。",
        "这个桌面不显示通知，“收工”会在角落显示自己的小窗口。",
    ),
}
