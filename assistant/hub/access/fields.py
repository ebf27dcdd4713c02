"""The columns of a list of people: their names in three languages, and what a cell of each may hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from zoneinfo import ZoneInfo

from assistant.hub.words import language_of
from assistant.model.errors import BadInput
from assistant.planning.workweek import parse_week, print_week

NAMES: dict[str, str] = {
    "number": "number|employee number|employee no|employee id|staff number|staff no|staff id|id|工号|工號|"
    "员工编号|員工編號|员工号|職員編號|职员编号|員工號碼",
    "name": "name|full name|display name|姓名|名字|员工姓名|員工姓名",
    "email": "email|e-mail|mail|email address|邮箱|郵箱|电子邮箱|電子郵箱|"
    "電子郵件|电子邮件|电邮|電郵",
    "department": "department|dept|department name|部门|部門|所属部门|所屬部門",
    "supervisor": "supervisor|manager|reports to|line manager|上级|上級|上司|直属上级|直屬上司|"
    "直屬主管|直属主管|主管",
    "region": "region|country|location|地区|地區|国家|國家",
    "level": "level|grade|rank|级别|級別|职级|職級|職等",
    "roles": "roles|role|角色|权限|權限",
    "locale": "locale|language|语言|語言",
    "zone": "zone|time zone|timezone|时区|時區",
    "week": "week|work hours|working hours|工作时间|工作時間|工時|工时",
    "active": "active|status|employed|状态|狀態|在职|在職|是否在职|是否在職",
    "head": "head|department head|head of department|部门负责人|部門負責人|部門主管|部门主管",
    "external": "external|external id|外部编号|外部編號",
}
YES = frozenset(
    (
        "yes",
        "y",
        "true",
        "1",
        "x",
        "active",
        "employed",
        "on",
        "✓",
        "√",
        "是",
        "在职",
        "在職",
        "启用",
        "啟用",
    )
)
NO = frozenset(
    (
        "no",
        "n",
        "false",
        "0",
        "inactive",
        "left",
        "disabled",
        "off",
        "否",
        "离职",
        "離職",
        "停用",
        "已离职",
        "已離職",
    )
)
LONGEST = {
    "number": 40,
    "name": 120,
    "email": 200,
    "department": 200,
    "region": 16,
    "external": 200,
}
_EMAIL = re.compile(r"[^@\s\"<>(),;:\\]{1,64}@[a-z0-9.\-]{1,190}")
_ROLE = re.compile(r"([\w\-]{1,40})(?:@(.{1,200}))?")
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?e\+\d+", re.IGNORECASE)
_FORMULA = re.compile(r'="([^"]*)"')
_HIGHEST = 99


def column(head: str) -> str:
    """The field that a heading names, "" if none of ours."""
    return _aliases().get(_plain_head(head), "")


def cell(text: str) -> str:
    """A cell as it was meant: full-width forms, odd spaces, Excel's ="001" and leading apostrophe taken away."""
    found = unicodedata.normalize("NFKC", text)
    found = " ".join(_visible(found).split())
    if formula := _FORMULA.fullmatch(found):
        found = formula[1].strip()
    return found[1:].strip() if found.startswith("'") else found


def checked(field: str, text: str) -> str:
    """The value of a cell in the one spelling that is kept. Raises BadInput with a code of hub/words."""
    if len(text) > LONGEST.get(field, 500):
        raise BadInput("access.too_long")
    check = _CHECKS.get(field)
    return check(text) if check else text


def roles_of(text: str) -> tuple[tuple[str, str], ...]:
    """Roles like “hr; finance@Sales” as (role, scope as written, "*" = everywhere). Raises BadInput."""
    found = []
    for part in filter(None, (each.strip() for each in re.split(r"[;；,、|]", text))):
        match = _ROLE.fullmatch(part)
        if not match:
            raise BadInput("access.bad_role")
        found.append((match[1].lower(), (match[2] or "*").strip()))
    return tuple(dict.fromkeys(found))


def _number(text: str) -> str:
    """Excel writes 1001 as 1001.0 and long numbers as 1.23E+11; the latter can't be undone."""
    if _SCIENTIFIC.fullmatch(text):
        raise BadInput("access.scientific")
    return text.removesuffix(".0") if text.removesuffix(".0").isdigit() else text


def _email(text: str) -> str:
    found = text.lower().removeprefix("mailto:")
    if text and not _EMAIL.fullmatch(found):
        raise BadInput("access.bad_email")
    return found


def _level(text: str) -> str:
    digits = re.sub(r"^[a-z]{1,2}\s*-?", "", text.lower()).removesuffix(".0")  # P7, L3, M-2
    if text and not (digits.isascii() and digits.isdigit() and int(digits[:4]) <= _HIGHEST):
        raise BadInput("access.bad_level")
    return digits or "0"


def _flag(text: str) -> str:
    word = text.lower()
    if word in YES:
        return "yes"
    if word in NO:
        return "no"
    if not word:
        return ""
    raise BadInput("access.bad_flag")


def _zone(text: str) -> str:
    try:
        return ZoneInfo(text).key if text else "UTC"
    except (KeyError, ValueError, OSError) as fault:
        raise BadInput("access.bad_zone") from fault


def _week(text: str) -> str:
    try:
        return print_week(parse_week(text)) if text else ""
    except BadInput as fault:
        raise BadInput("access.bad_week") from fault


def _roles(text: str) -> str:
    return "; ".join(f"{role}@{scope}" for role, scope in roles_of(text))


def _region(text: str) -> str:
    return text.upper()


_CHECKS: dict[str, Callable[[str], str]] = {
    "number": _number, "email": _email, "level": _level, "active": _flag, "head": _flag, "zone": _zone,
    "week": _week, "roles": _roles, "region": _region, "locale": language_of,
}  # fmt: skip


@lru_cache(maxsize=1)
def _aliases() -> dict[str, str]:
    return {_plain_head(each): field for field, all_ in NAMES.items() for each in all_.split("|")}


def _plain_head(text: str) -> str:
    wanted = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\s_\-.*:：()（）]+", "", _visible(wanted))


def _visible(text: str) -> str:
    """Without control and format characters (byte order marks, directions, zero-width spaces); line ends are spaces."""
    kinds = ((each, unicodedata.category(each)) for each in text)
    return "".join(
        " " if each in "\r\n\t\u2028\u2029" else each
        for each, kind in kinds
        if kind not in ("Cf", "Cs", "Co") and (kind != "Cc" or each in "\r\n\t")
    )
