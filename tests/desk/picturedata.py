"""What the made-up office of the pictures has on its server: titles in English, traditional and simplified Chinese."""

from __future__ import annotations

from datetime import time
from typing import NamedTuple

USER = "carmen.lau@harbour.example"
ACCOUNT = "Harbour"
OFFICE, BRANCH, TASKS, ERRANDS = "office", "branch", "tasks", "errands"
COLLECTIONS = {  # the folder on the server: its title and component
    OFFICE: ("Office", "VEVENT"),
    BRANCH: ("香港辦事處", "VEVENT"),
    TASKS: ("Tasks", "VTODO"),
    ERRANDS: ("待辦事項", "VTODO"),
}
Titles = tuple[str, str, str]  # English, traditional, simplified
COLUMN = {"en": 0, "zh_HK": 1, "zh_TW": 1, "zh_CN": 2}


class Meeting(NamedTuple):
    """`days` from today; `start` is by the user's clock."""

    where: str
    titles: Titles
    start: time
    minutes: int
    place: str = ""
    days: int = 0


class Task(NamedTuple):
    """`due` and `done` are days from today, None for never; `planned`: meant for the day three days ago, and carried."""

    where: str
    titles: Titles
    due: int | None = None
    done: int | None = None
    planned: bool = False
    worked: bool = False
    waits_for: str = ""


MEETINGS = (
    Meeting(OFFICE, ("Stand-up", "晨會 Stand-up", "晨会 Stand-up"), time(9, 30), 15),
    Meeting(
        BRANCH,
        (
            "Spring prices with 永豐物流",
            "永豐物流：春季報價 spring prices",
            "永丰物流：春季报价 spring prices",
        ),
        time(11),
        60,
        "https://zoom.us/j/98765432100",
    ),
    Meeting(
        OFFICE,
        ("Q4 shipment review 第四季", "第四季出貨檢討 Q4 review", "第四季度出货检讨 Q4 review"),
        time(15),
        45,
        "https://zoom.us/j/98765432101",
    ),
    Meeting(
        BRANCH,
        ("Handover with the night desk", "與夜班交接", "与夜班交接"),
        time(16, 30),
        30,
        "Room 3",
    ),
    Meeting(
        OFFICE,
        (
            "Stand-up with the Shenzhen warehouse 深圳倉",
            "深圳倉晨會 Stand-up",
            "深圳仓晨会 Stand-up",
        ),
        time(9, 30),
        15,
        "https://zoom.us/j/98765432102",
        1,
    ),
)
INVITATION = ("Year-end dinner 年終晚宴", "年終晚宴 Year-end dinner", "年终晚宴 Year-end dinner")
HOST = "林志明"
TASKS_OF_THE_DAY = (
    Task(
        TASKS,
        (
            "核對十月月結單 — Wing Fung Logistics",
            "核對十月月結單 — Wing Fung Logistics",
            "核对十月月结单 — Wing Fung Logistics",
        ),
        due=-2,
    ),
    Task(
        ERRANDS,
        ("Send the packing list to 永豐物流", "把裝箱單寄給永豐物流", "把装箱单寄给永丰物流"),
        due=0,
    ),
    Task(
        TASKS,
        (
            "Confirm the revised ETD of the Rotterdam container with the warehouse and 永豐物流",
            "與倉庫確認鹿特丹貨櫃的新開船日 revised ETD，並通知永豐物流更改提單",
            "与仓库确认鹿特丹货柜的新开船日 revised ETD，并通知永丰物流更改提单",
        ),
        planned=True,
    ),
    Task(
        ERRANDS,
        (
            "Draft the supplier scorecard 供應商評分表",
            "草擬供應商評分表 supplier scorecard",
            "草拟供应商评分表 supplier scorecard",
        ),
        worked=True,
    ),
    Task(
        TASKS, ("<b>URGENT</b> update the price list", "<b>緊急</b> 更新價目表", "<b>紧急</b> 更新价目表"), due=0
    ),
    Task(
        TASKS,
        (
            "Customs declaration, container TGHU 482913-7",
            "報關，貨櫃 TGHU 482913-7",
            "报关，货柜 TGHU 482913-7",
        ),
        due=1,
    ),
    Task(
        TASKS, ("Insurance certificate 保險證明", "保險證明 insurance certificate", "保险证明 insurance certificate"),
        due=0, waits_for="Ivy Ng",
    ),
    Task(ERRANDS, ("Booth quotation 展位報價", "廣交會展位報價", "广交会展位报价"), waits_for="陳國強"),
    Task(
        TASKS,
        ("Weekly price check 每週價格核對", "每週價格核對", "每周价格核对"),
        due=-1,
        done=-1,
    ),
    Task(
        ERRANDS,
        ("Letter of credit 信用狀 to Hang Fung", "信用狀送交恒豐 letter of credit", "信用证送交恒丰 letter of credit"),
        due=-1,
        done=-1,
    ),
    Task(TASKS, ("Invoice 2231 to the auditor", "發票 2231 交審計師", "发票 2231 交审计师"), due=-2, done=-2),
    Task(TASKS, ("Sample to Ms Lee", "樣品寄給李小姐", "样品寄给李小姐"), due=-3, done=-3),
    Task(TASKS, ("Pay the carrier’s invoice", "支付船公司帳單", "支付船公司账单"), due=0, done=0),
    Task(ERRANDS, ("Call Ms Lee about the sample", "致電李小姐談樣品", "致电李小姐谈样品"), due=0, done=0),
    Task(TASKS, ("Book the surveyor 驗貨", "預約驗貨員", "预约验货员"), due=0, done=0),
    Task(TASKS, ("Answer the carrier’s claim", "回覆船公司索償", "回复船公司索赔"), due=0, done=0),
)  # fmt: skip
SEARCHED = ("永豐", "永豐", "永丰")
TYPED = (
    "tomorrow 3pm-4pm call 永豐 about spring prices",
    "明天下午3點 與永豐談春季報價",
    "明天下午3点 与永丰谈春季报价",
)
CALLED = ("Rotterdam call 鹿特丹", "鹿特丹電話會議 Rotterdam", "鹿特丹电话会议 Rotterdam")
