"""What servers and the network answered, as sentences: the English of the core, then Hong Kong, Taiwan, Mainland.

`{0}` is the first value of the English, `{0*}` one that is words of ours too (see ui.present.sentence).
"""

from __future__ import annotations

from typing import Final

# fmt: off
TABLE: Final[dict[str, tuple[str, str, str]]] = {
    "{} answered with something that is not calendar data.": (
        "{0} 傳回的不是日曆資料。", "{0} 傳回的不是行事曆資料。", "{0} 返回的不是日历数据。",
    ),
    "{} answered with something that is not calendar data: check the address.": (
        "{0} 傳回的不是日曆資料：請檢查網址。", "{0} 傳回的不是行事曆資料：請檢查網址。",
        "{0} 返回的不是日历数据：请检查地址。",
    ),
    "{} answered with a web page, not with calendar data: check the address.": (
        "{0} 傳回的是網頁，不是日曆資料：請檢查網址。", "{0} 傳回的是網頁，不是行事曆資料：請檢查網址。",
        "{0} 返回的是网页，不是日历数据：请检查地址。",
    ),
    "The reply of {} was cut off.": (
        "{0} 的回應未傳完就中斷了。", "{0} 的回應還沒傳完就中斷了。", "{0} 的响应没传完就中断了。",
    ),
    "The reply of {} was damaged on the way.": (
        "{0} 的回應在傳送途中損壞了。", "{0} 的回應在傳送途中損毀了。", "{0} 的响应在传输途中损坏了。",
    ),
    "{} does not come to an end of its list.": (
        "{0} 的列表沒有盡頭，因此停止讀取。", "{0} 的列表沒有盡頭，因此停止讀取。",
        "{0} 的列表没有尽头，因此停止读取。",
    ),
    "'{}' is no longer on {}: look for calendars again, or remove it.": (
        "「{0}」已經不在 {1}：請重新尋找日曆，或把它移除。",
        "「{0}」已經不在 {1}：請重新尋找行事曆，或將它移除。",
        "“{0}”已经不在 {1}：请重新查找日历，或将其移除。",
    ),
    "{} does not let you read '{}'.": (
        "{0} 不允許你讀取「{1}」。", "{0} 不允許你讀取「{1}」。", "{0} 不允许你读取“{1}”。",
    ),
    "{} refused it ({}): {}": (
        "{0} 拒絕了（{1}）：{2*}", "{0} 拒絕了（{1}）：{2*}", "{0} 拒绝了（{1}）：{2*}",
    ),
    "It was changed on the server meanwhile.": (
        "伺服器上的內容同時被更改了。", "伺服器上的內容在這段期間已變更。", "服务器上的内容在此期间已被更改。",
    ),
    "{} refused the change: {}{}.": (
        "{0} 拒絕了這項更改：{1}{2*}。", "{0} 拒絕了這項變更：{1}{2*}。", "{0} 拒绝了这项更改：{1}{2*}。",
    ),
    "{} no longer has this item.": (
        "{0} 已經沒有這個項目。", "{0} 已經沒有這個項目。", "{0} 已经没有这个事项。",
    ),
    "{} says that the item is locked at this moment.": (
        "{0} 表示這個項目目前被鎖定。", "{0} 表示這個項目目前遭到鎖定。", "{0} 表示这个事项目前被锁定。",
    ),
    "{} sent XML with a DOCTYPE, which is not read.": (
        "{0} 傳回的 XML 含有 DOCTYPE，為安全起見不會讀取。", "{0} 傳回的 XML 含有 DOCTYPE，為安全起見不會讀取。",
        "{0} 返回的 XML 含有 DOCTYPE，出于安全不会读取。",
    ),
    "{} sent a reply with an absurdly big part.": (
        "{0} 的回應有一部分大得不合理。", "{0} 的回應有一部分大得不合理。", "{0} 的响应有一部分大得不合理。",
    ),
    "No calendars were found at {}: check the address and the user name.": (
        "在 {0} 找不到日曆：請檢查網址和用戶名稱。", "在 {0} 找不到行事曆：請檢查網址和使用者名稱。",
        "在 {0} 找不到日历：请检查地址和用户名。",
    ),
    "{} is no address of a calendar server: write it like https://example.com/ or you@example.com.": (
        "「{0}」不是日曆伺服器的網址：請寫成 https://example.com/ 或 you@example.com 的樣子。",
        "「{0}」不是行事曆伺服器的網址：請寫成 https://example.com/ 或 you@example.com 的樣子。",
        "“{0}”不是日历服务器的地址：请写成 https://example.com/ 或 you@example.com 的样子。",
    ),
    "{} sends to another server, {}: if you trust it, enter its address ({}) in the account.": (
        "{0} 要轉往另一個伺服器 {1}：如果你信任它，請在帳戶填寫它的網址（{2}）。",
        "{0} 要轉往另一個伺服器 {1}：如果你信任它，請在帳號填寫它的網址（{2}）。",
        "{0} 要转到另一个服务器 {1}：如果你信任它，请在账户中填写它的地址（{2}）。",
    ),
    "{} redirects in a circle: check the address.": (
        "{0} 不斷轉來轉去：請檢查網址。", "{0} 不斷重新導向：請檢查網址。", "{0} 不断循环跳转：请检查地址。",
    ),
    "{} redirects to something that is not a web address.": (
        "{0} 轉往的不是網址。", "{0} 重新導向的目標不是網址。", "{0} 跳转的目标不是网址。",
    ),
    "{} redirects to an unprotected address, which is not followed.": (
        "{0} 要轉往沒有加密的網址，因此不會跟從。", "{0} 要重新導向到沒有加密的網址，因此不會前往。",
        "{0} 要跳转到未加密的地址，因此不会前往。",
    ),
    "{} answered in an encoding that was not asked for ({}).": (
        "{0} 以沒有要求過的編碼（{1}）回應。", "{0} 用沒有要求過的編碼（{1}）回應。", "{0} 用未请求的编码（{1}）响应。",
    ),
    "That is no address on the web: check it.": (
        "這不是網址：請檢查一下。", "這不是網址：請檢查一下。", "这不是网址：请检查一下。",
    ),
    "That address has no server's name in it.": (
        "這個網址沒有伺服器的名稱。", "這個網址沒有伺服器的名稱。", "这个地址没有服务器的名称。",
    ),
    "{} sent more than {} MB in one reply.": (
        "{0} 一次傳回超過 {1} MB。", "{0} 一次傳回超過 {1} MB。", "{0} 一次返回超过 {1} MB。",
    ),
    "The proxy on the way to {} asks for a password: sign in there.": (
        "通往 {0} 的代理伺服器要求密碼：請先在那裏登入。", "通往 {0} 的代理伺服器要求密碼：請先在那裡登入。",
        "通往 {0} 的代理服务器要求密码：请先在那里登录。",
    ),
    "{} did not accept the user name and password: check them, or use an app password.": (
        "{0} 不接受這個用戶名稱和密碼：請檢查，或改用應用程式密碼。",
        "{0} 不接受這組使用者名稱和密碼：請檢查，或改用應用程式密碼。",
        "{0} 不接受这个用户名和密码：请检查，或改用应用密码。",
    ),
    "{} asks for a user name and a password.": (
        "{0} 要求用戶名稱和密碼。", "{0} 要求使用者名稱和密碼。", "{0} 要求用户名和密码。",
    ),
    "{} is busy and asks to be left alone for a while.": (
        "{0} 正忙，請稍後再試。", "{0} 忙碌中，請稍後再試。", "{0} 正忙，请稍后再试。",
    ),
    "The address of {} can't be used: check it.": (
        "{0} 的網址不能使用：請檢查一下。", "{0} 的網址無法使用：請檢查一下。", "{0} 的地址无法使用：请检查一下。",
    ),
    "{} shows a certificate which this computer does not trust ({}): name your company's certificate file in the"
    " account, or ask who runs the server.": (
        "{0} 的憑證不受這部電腦信任（{1*}）：請在帳戶填寫公司的憑證檔案，或向管理伺服器的人查詢。",
        "{0} 的憑證不受這台電腦信任（{1*}）：請在帳號填寫公司的憑證檔案，或詢問管理伺服器的人。",
        "{0} 的证书不受这台电脑信任（{1*}）：请在账户中填写公司的证书文件，或询问管理服务器的人。",
    ),
    "{} did not answer: check the network.": (
        "{0} 沒有回應：請檢查網絡。", "{0} 沒有回應：請檢查網路。", "{0} 没有响应：请检查网络。",
    ),
    "{} took too long to answer.": (
        "{0} 太久沒有回應。", "{0} 太久沒有回應。", "{0} 太久没有响应。",
    ),
    "{} could not be reached: check the network and the address.": (
        "{0} 連接不上：請檢查網絡和網址。", "{0} 連線不上：請檢查網路和網址。", "{0} 无法连接：请检查网络和地址。",
    ),
    "{} broke off the connection.": (
        "{0} 中斷了連線。", "{0} 中斷了連線。", "{0} 中断了连接。",
    ),
    "The server did not confirm the change: it will be looked up.": (
        "伺服器沒有確認這項更改：稍後會再查核。", "伺服器沒有確認這項變更：稍後會再查核。",
        "服务器没有确认这项更改：稍后会再核对。",
    ),
    "'{}' is being changed elsewhere at this moment.": (
        "「{0}」正在其他地方被更改。", "「{0}」正在其他地方變更。", "“{0}”正在其他地方被更改。",
    ),
    "Another Sundown is syncing this account.": (
        "另一個「收工」正在同步這個帳戶。", "另一個「收工」正在同步這個帳號。", "另一个“收工”正在同步这个账户。",
    ),
    "A calendar is no longer on the server.": (
        "有一個日曆已經不在伺服器。", "有一個行事曆已經不在伺服器上。", "有一个日历已经不在服务器上。",
    ),
    "Changed here and on the server ({}): the server's copy was kept, yours is saved as a copy.": (
        "這裏和伺服器都更改過（{0*}）：保留了伺服器的版本，你的版本另存為副本。",
        "這裡和伺服器都變更過（{0*}）：保留了伺服器的版本，你的版本另存為副本。",
        "这里和服务器都更改过（{0*}）：保留了服务器的版本，你的版本另存为副本。",
    ),
    "Changed on the server after you deleted it: it was kept.": (
        "你刪除之後，伺服器上又更改過：因此保留了。", "你刪除之後，伺服器上又變更過：因此保留了。",
        "你删除之后，服务器上又更改过：因此保留了。",
    ),
    "{} removed by the server": ("伺服器移除了 {0} 項", "伺服器移除了 {0} 項", "服务器移除了 {0} 项"),
    "{} done, {} open": (
        "完成 {0} 項，未完成 {1} 項", "完成 {0} 項，未完成 {1} 項", "完成 {0} 项，未完成 {1} 项",
    ),
    # the server of the tests and the demo
    "The memory server no longer has this item.": (
        "記憶體伺服器已經沒有這個項目。", "記憶體伺服器已經沒有這個項目。", "内存服务器已经没有这个事项。",
    ),
    "The calendar is no longer on the memory server.": (
        "日曆已經不在記憶體伺服器。", "行事曆已經不在記憶體伺服器上。", "日历已经不在内存服务器上。",
    ),
    "The memory server could not be reached.": (
        "連接不上記憶體伺服器。", "連線不上記憶體伺服器。", "无法连接内存服务器。",
    ),
    "The memory server broke off the connection.": (
        "記憶體伺服器中斷了連線。", "記憶體伺服器中斷了連線。", "内存服务器中断了连接。",
    ),
    "The memory server did not accept the user name and password.": (
        "記憶體伺服器不接受這個用戶名稱和密碼。", "記憶體伺服器不接受這組使用者名稱和密碼。",
        "内存服务器不接受这个用户名和密码。",
    ),
    "memory refused the change: it does not like it.": (
        "記憶體伺服器拒絕了這項更改。", "記憶體伺服器拒絕了這項變更。", "内存服务器拒绝了这项更改。",
    ),
    "memory refused the change: you may not change this calendar.": (
        "記憶體伺服器拒絕了這項更改：你不能更改這個日曆。", "記憶體伺服器拒絕了這項變更：你無法變更這個行事曆。",
        "内存服务器拒绝了这项更改：你不能更改这个日历。",
    ),
    "memory refused the change: this calendar does not hold items of that kind.": (
        "記憶體伺服器拒絕了這項更改：這個日曆不能存放這類項目。",
        "記憶體伺服器拒絕了這項變更：這個行事曆無法存放這類項目。",
        "内存服务器拒绝了这项更改：这个日历不能存放这类事项。",
    ),
    "A memory account lives in one program only: make it of a MemoryServer.": (
        "記憶體帳戶只存在於一個程式內：請由 MemoryServer 建立。",
        "記憶體帳號只存在於一個程式內：請由 MemoryServer 建立。",
        "内存账户只存在于一个程序内：请由 MemoryServer 创建。",
    ),
}
