"""Sentences about this computer: the profile, its disk, the sample data, what IT has prepared; four languages.

`{0}` is the first value of the English, `{0*}` one that is words of ours too (see ui.present.sentence).
"""

from __future__ import annotations

from typing import Final

# fmt: off
TABLE: Final[dict[str, tuple[str, str, str]]] = {
    "The disk is full: nothing was changed. Make room, then try again.": (
        "磁碟已滿：沒有任何更改。請騰出空間後再試。", "磁碟已滿：沒有任何變更。請清出空間後再試一次。",
        "磁盘已满：没有任何更改。请腾出空间后再试。",
    ),
    "The profile's database is damaged. Run 'sundown doctor'.": (
        "資料庫已損壞。請執行 sundown doctor。", "資料庫已損毀。請執行 sundown doctor。",
        "数据库已损坏。请运行 sundown doctor。",
    ),
    "Another program holds the profile's database. Try again in a moment.": (
        "另一個程式正佔用資料庫。請稍後再試。", "另一個程式正佔用資料庫。請稍後再試。",
        "另一个程序正占用数据库。请稍后再试。",
    ),
    "The disk did not answer. Check it, then try again.": (
        "磁碟沒有回應。請檢查後再試。", "磁碟沒有回應。請檢查後再試一次。", "磁盘没有响应。请检查后再试。",
    ),
    "This profile was made by a newer Sundown. Update the program.": (
        "這份資料由較新版本的「收工」建立。請更新程式。", "這份資料由較新版本的「收工」建立。請更新程式。",
        "这份数据由较新版本的“收工”创建。请更新程序。",
    ),
    "The profile folder can't be written to. Check its permissions.": (
        "寫不進存放資料的資料夾。請檢查它的權限。", "寫不進存放資料的資料夾。請檢查它的權限。",
        "无法写入存放数据的文件夹。请检查它的权限。",
    ),
    "Nothing can be written to {}: choose another folder with --home.": (
        "寫不進 {0}：請用 --home 選擇另一個資料夾。", "寫不進 {0}：請用 --home 選擇另一個資料夾。",
        "无法写入 {0}：请用 --home 选择另一个文件夹。",
    ),
    "{} is not a folder: choose another one with --home.": (
        "{0} 不是資料夾：請用 --home 選擇另一個。", "{0} 不是資料夾：請用 --home 選擇另一個。",
        "{0} 不是文件夹：请用 --home 选择另一个。",
    ),
    "The folder {} can't be made ({}): choose one with --home.": (
        "不能建立資料夾 {0}（{1*}）：請用 --home 選擇一個。", "無法建立資料夾 {0}（{1*}）：請用 --home 選擇一個。",
        "不能创建文件夹 {0}（{1*}）：请用 --home 选择一个。",
    ),
    "There is no resource called {}.": (
        "沒有名為「{0}」的資源。", "沒有名為「{0}」的資源。", "没有名为“{0}”的资源。",
    ),
    # the sample data
    "There is no sample data here.": (
        "這裏沒有範例資料。", "這裡沒有範例資料。", "这里没有示例数据。",
    ),
    "The built program brings no CalDAV server: the sample data is kept on this computer.": (
        "這個版本沒有附帶 CalDAV 伺服器：範例資料存放在這部電腦。",
        "這個版本沒有附帶 CalDAV 伺服器：範例資料存放在這台電腦。",
        "这个版本没有附带 CalDAV 服务器：示例数据存放在这台电脑。",
    ),
    "The demo's CalDAV server is missing: install it with pip install 'sundown[demo]'.": (
        "缺少示範用的 CalDAV 伺服器：請用 pip install 'sundown[demo]' 安裝。",
        "缺少示範用的 CalDAV 伺服器：請用 pip install 'sundown[demo]' 安裝。",
        "缺少演示用的 CalDAV 服务器：请用 pip install 'sundown[demo]' 安装。",
    ),
    "The demo's server did not answer within ten seconds.": (
        "示範用的伺服器在十秒內沒有回應。", "示範用的伺服器在十秒內沒有回應。", "演示用的服务器在十秒内没有响应。",
    ),
    "The demo's server did not start on port {}: is it in use?": (
        "示範用的伺服器不能在連接埠 {0} 啟動：是否已被佔用？", "示範用的伺服器無法在連接埠 {0} 啟動：是否已被佔用？",
        "演示用的服务器无法在端口 {0} 启动：是否已被占用？",
    ),
    "Port {} can't be used: choose another one, or none.": (
        "連接埠 {0} 不能使用：請選擇另一個，或不指定。", "連接埠 {0} 無法使用：請選擇另一個，或不指定。",
        "端口 {0} 不能使用：请选择另一个，或不指定。",
    ),
    # what IT has prepared
    "In {}, there is no kind of account called {}.": (
        "在 {0}：沒有「{1}」這種帳戶。", "在 {0}：沒有「{1}」這種帳號。", "在 {0}：没有“{1}”这种账户。",
    ),
    "In {}, region is one of: {}.": (
        "在 {0}：region 是以下其中一個：{1}。", "在 {0}：region 是以下其中之一：{1}。",
        "在 {0}：region 是以下之一：{1}。",
    ),
    "In {}, url has to begin with https://.": (
        "在 {0}：url 要以 https:// 開頭。", "在 {0}：url 要以 https:// 開頭。", "在 {0}：url 要以 https:// 开头。",
    ),
    "The file {} can't be read. Ask your IT to look at it.": (
        "讀不到檔案 {0}。請公司的 IT 查看。", "讀不到檔案 {0}。請公司的 IT 查看。",
        "读不到文件 {0}。请公司的 IT 查看。",
    ),
    "In {}, {} has to be text in quotation marks.": (
        "在 {0}：{1} 要是引號內的文字。", "在 {0}：{1} 要是引號內的文字。", "在 {0}：{1} 要是引号内的文字。",
    ),
}
