"""Sentences about accounts, passwords, groups and what the machine lets us do: English, Hong Kong, Taiwan, Mainland.

`{0}` is the first value of the English, `{0*}` one that is words of ours too (see ui.present.sentence).
"""

from __future__ import annotations

from typing import Final

# fmt: off
TABLE: Final[dict[str, tuple[str, str, str]]] = {
    "There is no account kind {}. Choose one of: {}.": (
        "沒有「{0}」這種帳戶。請選擇其中一種：{1}。", "沒有「{0}」這種帳號。請選擇其中一種：{1}。",
        "没有“{0}”这种账户。请选择其中一种：{1}。",
    ),
    "There is no account called {}. 'sundown account list' shows them.": (
        "沒有名為「{0}」的帳戶。請在「帳戶」查看。", "沒有名為「{0}」的帳號。請在「帳號」查看。",
        "没有名为“{0}”的账户。请在“账户”中查看。",
    ),
    "Give the account a name.": ("請為帳戶命名。", "請為帳號命名。", "请为账户命名。"),
    "There is an account called {} already. Choose another name.": (
        "已經有名為「{0}」的帳戶。請用另一個名稱。", "已經有名為「{0}」的帳號。請換一個名稱。",
        "已经有名为“{0}”的账户。请换一个名称。",
    ),
    "Leave user name and password out of the address; they have places of their own.": (
        "請不要把用戶名稱和密碼寫在網址內，它們各有自己的欄位。",
        "請不要把使用者名稱和密碼寫在網址裡，它們各有自己的欄位。",
        "请不要把用户名和密码写在地址里，它们各有自己的位置。",
    ),
    "Write the user name and the password in their own fields, not in the address.": (
        "請把用戶名稱和密碼填在各自的欄位，不要寫在網址內。",
        "請把使用者名稱和密碼填在各自的欄位，不要寫在網址裡。",
        "请把用户名和密码填在各自的栏里，不要写在地址里。",
    ),
    "{} is missing.": ("請填寫{0*}。", "請填寫{0*}。", "请填写{0*}。"),
    "{} is missing. {}": ("請填寫{0*}。{1*}", "請填寫{0*}。{1*}", "请填写{0*}。{1*}"),
    "The account on this computer stays: it is where your own items are.": (
        "這部電腦的帳戶不能移除：你自己的項目都在這裏。", "這台電腦的帳號無法移除：你自己的項目都在這裡。",
        "这台电脑的账户不能移除：你自己的事项都在这里。",
    ),
    "That calendar is no longer there.": (
        "這個日曆已經不在了。", "這個行事曆已經不在了。", "这个日历已经不在了。",
    ),
    "There is no calendar or list called {}. There are: {}.": (
        "沒有名為「{0}」的日曆或清單。現有：{1}。", "沒有名為「{0}」的行事曆或清單。現有：{1}。",
        "没有名为“{0}”的日历或列表。现有：{1}。",
    ),
    "More than one is called {}: write it as account/name.": (
        "有多於一個名為「{0}」：請寫成「帳戶/名稱」。", "有不只一個名為「{0}」：請寫成「帳號/名稱」。",
        "不止一个名为“{0}”：请写成“账户/名称”。",
    ),
    "{} holds no {}.": ("「{0}」不能存放{1*}。", "「{0}」無法存放{1*}。", "“{0}”不能存放{1*}。"),
    "'{}' holds no {}.": ("「{0}」不能存放{1*}。", "「{0}」無法存放{1*}。", "“{0}”不能存放{1*}。"),
    "'{}' can only be read, not changed.": (
        "「{0}」只能讀取，不能更改。", "「{0}」是唯讀的，無法變更。", "“{0}”只能读取，不能更改。",
    ),
    # keyring and passwords
    "Waiting for your system keyring: it may ask you to unlock it.": (
        "正在等系統的鑰匙圈：它可能會請你解鎖。", "正在等系統的鑰匙圈：它可能會請你解鎖。",
        "正在等待系统的钥匙串：它可能会请你解锁。",
    ),
    "Your system keyring did not answer: unlock it, then try again.": (
        "系統的鑰匙圈沒有回應：請解鎖後再試。", "系統的鑰匙圈沒有回應：請解鎖後再試一次。",
        "系统的钥匙串没有响应：请解锁后再试。",
    ),
    "Your system keyring could not be opened: unlock it, then try again.": (
        "系統的鑰匙圈打不開：請解鎖後再試。", "系統的鑰匙圈無法開啟：請解鎖後再試一次。",
        "系统的钥匙串无法打开：请解锁后再试。",
    ),
    "There is no system keyring here that can be trusted with a password: start one, or give the account a password"
    " command.": (
        "這裏沒有可以安心存放密碼的系統鑰匙圈：請啟動一個，或為帳戶設定密碼指令。",
        "這裡沒有可以安心存放密碼的系統鑰匙圈：請啟動一個，或為帳號設定密碼指令。",
        "这里没有可以安心存放密码的系统钥匙串：请启动一个，或为账户设置密码命令。",
    ),
    "No password is kept for this account: give it again under Accounts, or with 'sundown account password'.": (
        "這個帳戶沒有存放密碼：請在「帳戶」再輸入一次。", "這個帳號沒有存放密碼：請在「帳號」再輸入一次。",
        "这个账户没有存放密码：请在“账户”中再输入一次。",
    ),
    "The password command ended with exit status {}: run it by hand to see why.": (
        "密碼指令以狀態 {0} 結束：請自行執行一次查看原因。", "密碼指令以狀態 {0} 結束：請自行執行一次查看原因。",
        "密码命令以状态 {0} 结束：请手动运行一次查看原因。",
    ),
    "The password command printed nothing: run it by hand to see why.": (
        "密碼指令沒有輸出：請自行執行一次查看原因。", "密碼指令沒有輸出：請自行執行一次查看原因。",
        "密码命令没有输出：请手动运行一次查看原因。",
    ),
    "The password command gave no answer in {} seconds.": (
        "密碼指令在 {0} 秒內沒有回應。", "密碼指令在 {0} 秒內沒有回應。", "密码命令在 {0} 秒内没有响应。",
    ),
    "The password command can't be started: check its spelling.": (
        "無法啟動密碼指令：請檢查寫法。", "無法啟動密碼指令：請檢查寫法。", "无法启动密码命令：请检查写法。",
    ),
    "The certificate file {} can't be read: {}.": (
        "無法讀取憑證檔案 {0}：{1*}。", "無法讀取憑證檔案 {0}：{1*}。", "无法读取证书文件 {0}：{1*}。",
    ),
    # chat groups
    "{} did not take the message (code {}).": (
        "{0} 沒有接收訊息（代碼 {1}）。", "{0} 沒有接收訊息（代碼 {1}）。", "{0} 没有接收消息（代码 {1}）。",
    ),
    "{} did not take the message (HTTP {}).": (
        "{0} 沒有接收訊息（HTTP {1}）。", "{0} 沒有接收訊息（HTTP {1}）。", "{0} 没有接收消息（HTTP {1}）。",
    ),
    "{} is no kind of group: choose {}.": (
        "沒有「{0}」這種群組：請選擇 {1}。", "沒有「{0}」這種群組：請選擇 {1}。", "没有“{0}”这种群组：请选择 {1}。",
    ),
    "A webhook's address begins with https://: copy it whole from the group's settings.": (
        "Webhook 網址以 https:// 開頭：請在群組設定複製完整的網址。",
        "Webhook 網址以 https:// 開頭：請在群組設定複製完整的網址。",
        "Webhook 地址以 https:// 开头：请在群组设置中复制完整的地址。",
    ),
    "That is an address of {}, not of {}.": (
        "這是 {0} 的網址，不是 {1} 的。", "這是 {0} 的網址，不是 {1} 的。", "这是 {0} 的地址，不是 {1} 的。",
    ),
    "That is more than {} takes in one message: leave some lines out.": (
        "超出了 {0} 一則訊息的上限：請減少幾項。", "超出了 {0} 一則訊息的上限：請減少幾項。",
        "超出了 {0} 一条消息的上限：请减少几项。",
    ),
    "{} does not know this group's address any more: add the group again.": (
        "{0} 已經不認得這個群組的網址：請重新新增群組。", "{0} 已經不認得這個群組的網址：請重新新增群組。",
        "{0} 已经不认得这个群组的地址：请重新添加群组。",
    ),
    "{} has trouble of its own: try again later.": (
        "{0} 本身有故障：請稍後再試。", "{0} 本身發生故障：請稍後再試。", "{0} 自身出现故障：请稍后再试。",
    ),
    "{} gave an answer that can't be read: check the address of the group.": (
        "無法讀懂 {0} 的回應：請檢查群組的網址。", "無法讀懂 {0} 的回應：請檢查群組的網址。",
        "无法读懂 {0} 的响应：请检查群组的地址。",
    ),
    "{} did not accept the signature: check the secret, and this computer's clock.": (
        "{0} 不接受簽名：請檢查密鑰和這部電腦的時間。", "{0} 不接受簽章：請檢查密鑰和這台電腦的時間。",
        "{0} 不接受签名：请检查密钥和这台电脑的时间。",
    ),
    "{} wants a keyword in each message of this group: let it check a signature instead.": (
        "{0} 要求這個群組的訊息都含有關鍵字：請在群組改用加簽驗證。",
        "{0} 要求這個群組的訊息都含有關鍵字：請在群組改用簽章驗證。",
        "{0} 要求这个群组的消息都含有关键词：请在群组改用加签验证。",
    ),
    "{} does not take messages to this group from your network address.": (
        "{0} 不接收由你的網絡位址發給這個群組的訊息。", "{0} 不接收從你的網路位址發給這個群組的訊息。",
        "{0} 不接收从你的网络地址发给这个群组的消息。",
    ),
    "{} asks to be left alone for a while: try again in ten minutes.": (
        "{0} 暫時不接收訊息：請十分鐘後再試。", "{0} 暫時不接收訊息：請十分鐘後再試。",
        "{0} 暂时不接收消息：请十分钟后再试。",
    ),
    "There is no group called {}. Add it first.": (
        "沒有名為「{0}」的群組。請先新增。", "沒有名為「{0}」的群組。請先新增。", "没有名为“{0}”的群组。请先添加。",
    ),
    "Give the group a name.": ("請為群組命名。", "請為群組命名。", "请为群组命名。"),
    "The list has changed since you looked: look at the lines again.": (
        "清單在你查看之後有變動：請再看一次要傳送的項目。", "清單在你查看之後有變動：請再看一次要傳送的項目。",
        "清单在你查看之后有变动：请再看一次要发送的项目。",
    ),
    "No line is ticked, so nothing was sent.": (
        "沒有剔選項目，因此沒有傳送。", "沒有勾選項目，因此沒有傳送。", "没有勾选项目，因此没有发送。",
    ),
    "The address of {} is not kept here any more: add the group again.": (
        "這裏已沒有「{0}」的網址：請重新新增群組。", "這裡已沒有「{0}」的網址：請重新新增群組。",
        "这里已没有“{0}”的地址：请重新添加群组。",
    ),
}
