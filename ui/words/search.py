"""Words of the search window."""

from __future__ import annotations

from typing import Final

TABLE: Final[dict[str, tuple[str, str, str, str]]] = {
    "search": ("Search", "搜尋", "搜尋", "搜索"),
    "search.hint": (
        "To-dos, events, past lists",
        "待辦、活動、過往清單",
        "待辦、行程、歷史清單",
        "待办、日程、历史清单",
    ),
    "search.results": ("Results", "搜尋結果", "搜尋結果", "搜索结果"),
    "search.all": ("All", "全部", "全部", "全部"),
    "search.todo": ("To-dos", "待辦", "待辦", "待办"),
    "search.event": ("Events", "活動", "行程", "日程"),
    "search.list": ("Past lists", "過往清單", "歷史清單", "历史清单"),
    "search.journal": ("Journal", "記錄", "紀錄", "记录"),
    "search.kind.todo": ("To-do", "待辦", "待辦", "待办"),
    "search.kind.event": ("Event", "活動", "行程", "日程"),
    "search.kind.list": ("Past list", "過往清單", "歷史清單", "历史清单"),
    "search.kind.journal": ("Journal", "記錄", "紀錄", "记录"),
    "search.list_of": ("List of {day}", "{day}的清單", "{day}的清單", "{day}的清单"),
    "search.none": (
        "Nothing was found. Try fewer words.",
        "找不到。試試少用幾個字。",
        "找不到。試試少用幾個字。",
        "没有找到。试试少用几个字。",
    ),
    "search.empty": (
        "Type a word or a part of one. A single Chinese character will do.",
        "輸入一個詞或其中一部分，一個字也可以。",
        "輸入一個詞或其中一部分，一個字也可以。",
        "输入一个词或其中一部分，一个字也可以。",
    ),
    "search.key_open": ("open", "開啟", "開啟", "打开"),
    "search.key_kind": ("kind", "類別", "類別", "类别"),
    "search.key_close": ("close", "關閉", "關閉", "关闭"),
}
