"""A made-up company of twelve people in Hong Kong, Taipei and Shenzhen, for every test of the hub."""

from __future__ import annotations

from assistant.hub.domain.people import Department, Deputy, Directory, Grant, Person
from assistant.model.digest import WorkProfile
from assistant.planning.workweek import parse_week

_ZONES = {"HK": "Asia/Hong_Kong", "TW": "Asia/Taipei", "CN": "Asia/Shanghai"}
_WEEK = parse_week("mon-fri 09:00-13:00 14:00-18:00")
# id, name, department, supervisor, region, level, locale
_ROWS = (
    ("ada", "Ada Chan", "board", "", "HK", 9, "en"),
    ("ben", "Ben Wong", "finance", "ada", "HK", 8, "en"),
    ("carol", "Carol Lee", "people", "ada", "HK", 7, "en"),
    ("dan", "Dan Ho", "sales-hk", "fay", "HK", 5, "zh-HK"),
    ("eve", "Eve Lau", "sales-hk", "dan", "HK", 2, "en"),
    ("fay", "Fay Lin 林小菲", "sales", "ada", "TW", 7, "zh-TW"),
    ("gus", "Gus Wu 吳大同", "sales-tw", "fay", "TW", 4, "zh-TW"),
    ("hana", "Hana Xu 許小花", "sales-tw", "gus", "TW", 2, "zh-TW"),
    ("ivan", "Ivan Ma 馬一文", "finance", "ben", "HK", 4, "zh-HK"),
    ("chan", "Chan Tai Man 陳大文", "sales-hk", "dan", "HK", 2, "zh-HK"),
    ("judy", "Judy Zhao 赵小玉", "it", "ada", "CN", 6, "zh-CN"),
    ("ken", "Ken Sun 孙大力", "it", "judy", "CN", 3, "zh-CN"),
)
_DEPARTMENTS = (
    Department("board", "Board", "", "ada"),
    Department("finance", "Finance", "board", "ben"),
    Department("people", "People", "board", "carol"),
    Department("sales", "Sales", "board", "fay"),
    Department("sales-hk", "Sales Hong Kong", "sales", "dan"),
    Department("sales-tw", "Sales Taiwan", "sales", "gus"),
    Department("it", "IT", "board", "judy"),
)
_GRANTS = (
    Grant("ada", "ceo"),
    Grant("ben", "cfo"),
    Grant("ben", "finance"),
    Grant("ivan", "finance"),
    Grant("carol", "hr"),
    Grant("judy", "admin"),
    Grant("judy", "author"),
    Grant("ken", "auditor"),
    Grant("ken", "robot_author"),
    *(Grant(row[0], "employee") for row in _ROWS),
)


def work(region: str) -> WorkProfile:
    """Monday to Friday, nine to six with an hour's lunch, in the region's zone."""
    return WorkProfile(zone=_ZONES[region], week=_WEEK, region=region)


def company(*deputies: Deputy) -> Directory:
    """Everybody, with these deputies in force. Ada is at the top; Chan and Eve report to Dan, Dan to Fay, Fay to Ada."""
    people = {
        row[0]: Person(
            id=row[0],
            number=f"E{number:03}",
            name=row[1],
            email=f"{row[0]}@company.test",
            department=row[2],
            supervisor=row[3],
            region=row[4],
            level=row[5],
            active=True,
            locale=row[6],
            work=work(row[4]),
        )
        for number, row in enumerate(_ROWS, 1)
    }
    departments = {each.id: each for each in _DEPARTMENTS}
    return Directory(1, people, departments, _GRANTS, deputies)
