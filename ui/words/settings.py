"""Labels and help of every setting (assistant.model.settings): `setting.NAME`, `.help`, `.choice.VALUE`."""

from __future__ import annotations

from typing import Final

# fmt: off
TABLE: Final[dict[str, tuple[str, str, str, str]]] = {
    "setting.language": ("Language", "語言", "語言", "语言"),
    "setting.language.help": (
        "Follows the system until you choose.", "未選擇時跟隨系統。", "未選擇時跟隨系統。", "未选择时跟随系统。",
    ),
    "setting.language.choice.": ("System", "跟隨系統", "跟隨系統", "跟随系统"),
    "setting.language.choice.en": ("English", "English", "English", "English"),
    "setting.language.choice.zh_HK": ("繁體中文（香港）", "繁體中文（香港）", "繁體中文（香港）", "繁體中文（香港）"),
    "setting.language.choice.zh_TW": ("繁體中文（台灣）", "繁體中文（台灣）", "繁體中文（台灣）", "繁體中文（台灣）"),
    "setting.language.choice.zh_CN": ("简体中文", "简体中文", "简体中文", "简体中文"),
    "setting.zone": ("Time zone", "時區", "時區", "时区"),
    "setting.zone.help": (
        "Such as Asia/Hong_Kong. Empty: the system's.", "例如 Asia/Hong_Kong。留空則跟隨系統。",
        "例如 Asia/Taipei。留空則跟隨系統。", "例如 Asia/Shanghai。留空则跟随系统。",
    ),
    "setting.region": ("Public holidays", "公眾假期", "國定假日", "公共假期"),
    "setting.region.help": (
        "Which public holidays and make-up work days count.", "採用哪裏的公眾假期和補班日。",
        "採用哪裡的國定假日和補班日。", "采用哪里的公共假期和调休日。",
    ),
    "setting.region.choice.": ("None", "沒有", "無", "无"),
    "setting.region.choice.HK": ("Hong Kong", "香港", "香港", "香港"),
    "setting.region.choice.TW": ("Taiwan", "台灣", "台灣", "台湾"),
    "setting.region.choice.CN": ("Mainland China", "中國內地", "中國大陸", "中国大陆"),
    "setting.region.choice.GB": ("United Kingdom", "英國", "英國", "英国"),
    "setting.region.choice.US": ("United States", "美國", "美國", "美国"),
    "setting.work_week": ("Work hours", "工作時間", "工作時間", "工作时间"),
    "setting.work_week.help": (
        "The list comes before the end of the last hours of a day.", "清單在當天最後一段時間結束前送上。",
        "清單在當天最後一段時間結束前送上。", "清单在当天最后一段时间结束前送上。",
    ),
    "setting.lead_minutes": (
        "List, minutes before work ends", "下班前幾分鐘送上清單", "下班前幾分鐘送上清單", "下班前几分钟送上清单",
    ),
    "setting.lead_minutes.help": ("From 5 to 60.", "5 至 60。", "5 到 60。", "5 至 60。"),
    "setting.digest_enabled": (
        "End-of-day list by itself", "自動送上收工清單", "自動送上收工清單", "自动送上收工清单",
    ),
    "setting.digest_enabled.help": (
        "On work days only. Nothing is sent anywhere.", "只在工作天，不會傳送到任何地方。",
        "只在工作日，不會傳送到任何地方。", "只在工作日，不会发送到任何地方。",
    ),
    "setting.digest_off_days": (
        "Weekdays without the list", "不需要清單的日子", "不需要清單的日子", "不需要清单的日子",
    ),
    "setting.digest_off_days.help": (
        "On these days no list comes by itself.", "這些日子不會自動送上清單。", "這些日子不會自動送上清單。",
        "这些日子不会自动送上清单。",
    ),
    "setting.day_boundary": ("The day closes at", "一天結束於", "一天結束於", "一天结束于"),
    "setting.day_boundary.help": (
        "Hour of the night, 0 to 6. Work done before it belongs to the day before.",
        "凌晨 0 至 6 時。之前做的仍算前一天。", "凌晨 0 到 6 點。之前做的仍算前一天。",
        "凌晨 0 至 6 点。之前做的仍算前一天。",
    ),
    "setting.notification_content": ("Notifications say", "通知內容", "通知內容", "通知内容"),
    "setting.notification_content.help": (
        "With counts only, no title and no name is shown.", "只顯示數目時，不會出現標題和姓名。",
        "只顯示數量時，不會出現標題和姓名。", "只显示数量时，不会出现标题和姓名。",
    ),
    "setting.notification_content.choice.full": ("Titles", "標題", "標題", "标题"),
    "setting.notification_content.choice.counts": ("Counts only", "只有數目", "只有數量", "只有数量"),
    "setting.sounds": ("Sounds", "聲音", "聲音", "声音"),
    "setting.sounds.help": (
        "What the desktop plays for a notice.", "桌面為通知播放的聲音。", "桌面為通知播放的聲音。",
        "桌面为通知播放的声音。",
    ),
    "setting.carry": ("Unfinished when the day closes", "收工時仍未完成的", "收工時仍未完成的", "收工时仍未完成的"),
    "setting.carry.help": (
        "Moves the plan, never the deadline.", "只把計劃移到下個工作天，期限不變。",
        "只把計畫移到下個工作日，期限不變。", "只把计划移到下个工作日，期限不变。",
    ),
    "setting.carry.choice.ask": ("Carry, then ask", "順延，三次後詢問", "順延，三次後詢問", "顺延，三次后询问"),
    "setting.carry.choice.always": ("Carry, never ask", "順延，不詢問", "順延，不詢問", "顺延，不询问"),
    "setting.carry.choice.fresh": ("Start afresh", "每天重新開始", "每天重新開始", "每天重新开始"),
    "setting.carry_limit": (
        "Set aside after so many carries", "順延多少次後擱置", "順延幾次後擱置", "顺延多少次后搁置",
    ),
    "setting.carry_limit.help": (
        "From 2 to 30. You can take it back any time.", "2 至 30 個工作天，隨時可以取回。",
        "2 到 30 個工作日，隨時可以取回。", "2 至 30 个工作日，随时可以取回。",
    ),
    "setting.unfinished_at": (
        "Remind of what is unfinished at", "幾點提醒未完成的事項", "幾點提醒未完成的事項", "几点提醒未完成的事项",
    ),
    "setting.unfinished_at.help": (
        "Once a work day, such as 15:00. Empty: never.", "每個工作天一次，例如 15:00。留空則不提醒。",
        "每個工作日一次，例如 15:00。留空則不提醒。", "每个工作日一次，例如 15:00。留空则不提醒。",
    ),
    "setting.remind_minutes": ("Reminder before an event", "活動前提醒", "活動前提醒", "日程前提醒"),
    "setting.remind_minutes.help": (
        "For events that have no reminder of their own.", "用於沒有自設提醒的活動。", "用於沒有自設提醒的活動。",
        "用于没有自设提醒的日程。",
    ),
    "setting.remind_tentative": (
        "Remind of tentative events too", "也提醒暫定的活動", "也提醒暫定的活動", "也提醒暂定的日程",
    ),
    "setting.remind_tentative.help": (
        "Events that you have not firmly accepted.", "尚未確實接受的活動。", "尚未確定接受的活動。",
        "尚未确定接受的日程。",
    ),
    "setting.theme": ("Colours", "顏色", "色彩", "颜色"),
    "setting.theme.choice.system": ("System", "跟隨系統", "跟隨系統", "跟随系统"),
    "setting.theme.choice.light": ("Light", "淺色", "淺色", "浅色"),
    "setting.theme.choice.dark": ("Dark", "深色", "深色", "深色"),
    "setting.sync_minutes": ("Look for news every (minutes)", "每隔幾分鐘同步", "每隔幾分鐘同步", "每隔几分钟同步"),
    "setting.sync_minutes.help": (
        "Your own changes leave at once.", "你自己的更改會立即送出。", "你自己的變更會立即送出。",
        "你自己的更改会立即发出。",
    ),
    "setting.autostart": ("Start when I log in", "登入時啟動", "登入時啟動", "登录时启动"),
    "setting.autostart.help": (
        "It starts in the tray and opens no window.", "只在系統匣啟動，不會開視窗。",
        "只在系統匣啟動，不會開視窗。", "只在系统托盘启动，不会打开窗口。",
    ),
    "setting.holidays_ics": ("The company's own holidays", "公司假期", "公司假日", "公司假期"),
    "setting.holidays_ics.help": (
        "An .ics file. All-day events are free days; those named (work) are work days.",
        ".ics 檔案。全日活動是假期，名稱有 (work) 的是工作天。",
        ".ics 檔案。全天活動是假日，名稱有 (work) 的是工作日。",
        ".ics 文件。全天日程是假期，名称有 (work) 的是工作日。",
    ),
    "setting.my_addresses": ("My mail addresses", "我的電郵地址", "我的電子郵件", "我的邮箱"),
    "setting.my_addresses.help": (
        "Invitations to them are mine. Comma between.", "以逗號分隔。寄到這些地址的邀請就是給我的。",
        "以逗號分隔。寄到這些地址的邀請就是給我的。", "用逗号分隔。发到这些地址的邀请就是给我的。",
    ),
    "setting.calendar_years": ("Years", "年份", "年份", "年份"),
    "setting.calendar_years.help": (
        "Or counted from the founding of the Republic.", "公元 2026 年，或民國 115 年。",
        "西元 2026 年，或民國 115 年。", "公元 2026 年，或民国 115 年。",
    ),
    "setting.calendar_years.choice.western": ("2026", "公元", "西元", "公元"),
    "setting.calendar_years.choice.minguo": ("Minguo 115", "民國", "民國", "民国"),
    "setting.lunar_dates": ("Lunar dates", "農曆日期", "農曆日期", "农历日期"),
    "setting.lunar_dates.help": (
        "Beside the date, where the screen is in Chinese.", "顯示在日期旁邊。", "顯示在日期旁邊。",
        "显示在日期旁边。",
    ),
    "setting.history_days": (
        "Keep past lists (days)", "保留過去的清單（日數）", "保留過去的清單（天數）", "保留过去的清单（天数）",
    ),
    "setting.history_days.help": (
        "0 keeps them for ever.", "0 表示永久保留。", "0 表示永久保留。", "0 表示永久保留。",
    ),
    "setting.append_to": ("Also write each closed day to", "收工後另存到", "收工後另存到", "收工后另存到"),
    "setting.append_to.help": (
        "A Markdown file, or a folder with one file a day. Empty: nowhere.",
        "Markdown 檔案，或每天一個檔案的資料夾。留空則不存。",
        "Markdown 檔案，或每天一個檔案的資料夾。留空則不存。",
        "Markdown 文件，或每天一个文件的文件夹。留空则不存。",
    ),
    "setting.safe_view": ("Safe view", "安全檢視", "安全檢視", "安全视图"),
    "setting.safe_view.help": (
        "Titles, names and amounts show as ••• while somebody looks on.",
        "有人在看的時候，標題、姓名和金額顯示為 •••。", "有人在看的時候，標題、姓名和金額顯示為 •••。",
        "有人在看的时候，标题、姓名和金额显示为 •••。",
    ),
    "setting.capture_list": ("New to-dos and events go to", "新項目放在", "新項目放在", "新事项放在"),
    "setting.capture_list.help": (
        "The name of a list or calendar. Empty: this computer.", "清單或日曆的名稱。留空則存在這部電腦。",
        "清單或行事曆的名稱。留空則存在這台電腦。", "列表或日历的名称。留空则存在这台电脑。",
    ),
    "setting.date_order": ("3/12 means", "3/12 表示", "3/12 表示", "3/12 表示"),
    "setting.date_order.help": (
        "Empty follows language and region.", "未選擇時跟隨語言和地區。", "未選擇時跟隨語言和地區。",
        "未选择时跟随语言和地区。",
    ),
    "setting.date_order.choice.": ("By language", "跟隨語言", "跟隨語言", "跟随语言"),
    "setting.date_order.choice.mdy": ("12 March", "3月12日", "3月12日", "3月12日"),
    "setting.date_order.choice.dmy": ("3 December", "12月3日", "12月3日", "12月3日"),
    "setting.hotkey": ("Quick add from anywhere", "隨時快速新增", "隨時快速新增", "随时快速添加"),
    "setting.hotkey.help": (
        "Click and press the keys. Backspace: none.", "按一下再按組合鍵。退格鍵：不使用。",
        "點一下再按組合鍵。退格鍵：不使用。", "点一下再按组合键。退格键：不使用。",
    ),
    "setting.remind_minutes.choice.never": ("None", "不提醒", "不提醒", "不提醒"),
    "setting.remind_minutes.choice.0": ("At the start", "開始時", "開始時", "开始时"),
    "setting.remind_minutes.choice.5": ("5 min before", "5 分鐘前", "5 分鐘前", "5 分钟前"),
    "setting.remind_minutes.choice.10": ("10 min before", "10 分鐘前", "10 分鐘前", "10 分钟前"),
    "setting.remind_minutes.choice.15": ("15 min before", "15 分鐘前", "15 分鐘前", "15 分钟前"),
    "setting.remind_minutes.choice.30": ("30 min before", "30 分鐘前", "30 分鐘前", "30 分钟前"),
    "setting.remind_minutes.choice.60": ("1 hour before", "1 小時前", "1 小時前", "1 小时前"),
    "setting.write_acknowledged": (
        "Dismissed on every device", "在所有裝置上關閉", "在所有裝置上關閉", "在所有设备上关闭",
    ),
    "setting.write_acknowledged.help": (
        "What you dismiss or put off is noted in your own events, so that other devices keep quiet too.",
        "你關閉或延後的提醒會記在自己的活動裏，其他裝置就不會再響。",
        "你關閉或延後的提醒會記在自己的活動裡，其他裝置就不會再響。",
        "你关闭或推迟的提醒会记在自己的日程里，其他设备就不会再响。",
    ),
    "setting.full_screen_alert": (
        "Cover the screen when a meeting begins", "會議開始時全螢幕提示", "會議開始時全螢幕提示",
        "会议开始时全屏提示",
    ),
    "setting.full_screen_alert.help": (
        "Only for events with other people, or with a link to join.", "只用於有其他人參加，或有加入連結的活動。",
        "只用於有其他人參加，或有加入連結的活動。", "只用于有其他人参加，或有加入链接的日程。",
    ),
    "setting.reminders": ("Reminders of events", "活動提醒", "活動提醒", "日程提醒"),
    "setting.plan_write_back": (
        "Keep the planned day in the to-do", "把計劃日寫進待辦", "把計畫日寫進待辦", "把计划日写进待办",
    ),
    "setting.plan_write_back.help": (
        "Your other computers with Sundown then know it. Other programs pass it over; deadlines stay.",
        "你其他裝有「收工」的電腦也會知道。其他程式會略過，期限不變。",
        "你其他裝有「收工」的電腦也會知道。其他程式會略過，期限不變。",
        "你其他装有“收工”的电脑也会知道。其他程序会忽略，期限不变。",
    ),
}
