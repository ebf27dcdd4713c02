"""Chinese days, as tables: 明天, 下週三, 三天後, 月底, 12月25日, 民國115年3月5日. The text is folded (simplified)."""

from __future__ import annotations

import re

from assistant.model.captured import Reading

from .quickadd_days import (
    WEEK,
    ahead,
    coming,
    exact,
    in_month,
    in_week,
    in_year,
    last_of,
    min_day,
    month_on,
    months_on,
    next_workday,
    today,
    week_end,
)
from .quickadd_facts import Day, Entry, Fact

DIGITS = "零一二三四五六七八九"
NUMBER = r"(?:\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二两三四五六七八九])"
WEEKDAYS = "一二三四五六日"
NOT_OF = r"(?!的)"  # 週五的簡報 is a name, no date
NIGHT, MORNING = 20 * 60, 9 * 60
_ROC = 1911  # the year before the first of the Republic
_DAYS = {"今": 0, "明": 1, "听": 1, "后": 2, "大后": 3}
_WEEKS = {"": None} | dict.fromkeys(("这", "这个", "本", "今", "今个", "呢", "呢个"), 0)
_THINGS = (  # 3號線 is no third of the month
    r"(?![线楼门台店机房馆车仓码厅病室位电选文院球桌柜风仔库铺舖闸桥座梯窗巷]"
    r"|月台|公馆|公路|干线|巴士|出口|会议室|登机|站(?!会))"
)
_NAMES = (
    r"(?!头条|美术|方舟|之子|之星|香(?!港)|系统|黄花|资本|报纸)"  # 今日頭條, 明日方舟, 明日香 ...
)


def number(text: str) -> int:
    """三十一, 廿五, 兩, 15 as a number; 0 where there is none."""
    text = text.strip()
    if text.isdecimal():
        return int(text)
    text = text.replace("两", "二").replace("廿", "二十")
    tens, ten, ones = text.rpartition("十")
    return (DIGITS.find(tens or "一") * 10 if ten else 0) + max(0, DIGITS.find(ones or "零"))


def year_of(text: str) -> int:
    """2026, 二零二六, and 115 of the Republic."""
    if not text.isdecimal():
        text = "".join(str(DIGITS.find(each)) for each in text)
    return int(text) + (_ROC if len(text) <= 3 else 0)  # noqa: PLR2004 - years of the Republic


def weekday(text: str) -> int:
    """0 for Monday."""
    if text.isdecimal():
        return int(text) - 1
    return max(0, WEEKDAYS.find(text.replace("天", "日")))


def _weeks(prefix: str) -> int | None:
    return prefix.count("下") if "下" in prefix else _WEEKS.get(prefix)


def _named(match: re.Match[str], about: Reading) -> Fact | None:
    day = ahead(about, _DAYS[match[1]])
    return Day(day, due=match[0].endswith("内")) if day else None


def _weekday(match: re.Match[str], about: Reading) -> Fact | None:
    weeks, wanted = _weeks(match[1]), weekday(match[2])
    day = coming(about, wanted) if weeks is None else in_week(about, wanted, weeks)
    if weeks == 0 and day is not None and day < today(about):
        day = coming(about, wanted)  # nobody plans the past: on Sundays 呢個禮拜五 is the next one
    return Day(day) if day else None


def _weekend(match: re.Match[str], about: Reading) -> Fact | None:
    day = in_week(about, 5, _weeks(match[1] or "") or 0)
    if day is not None and day < today(about):
        day = today(about)  # Sunday is the weekend still
    return Day(day) if day else None


def _week(match: re.Match[str], about: Reading) -> Fact | None:
    weeks = _weeks(match[1]) or 0
    last = week_end(about, weeks)
    day = last if match[2] or not weeks else in_week(about, 0, weeks)
    return Day(day, due=bool(match[2]) or not weeks) if day else None


def _in_days(match: re.Match[str], about: Reading) -> Fact | None:
    count, unit = number(match[1]), match[2]
    if match[1] == "半":
        return _half(unit, about)
    day = {
        "天": lambda: ahead(about, count),
        "日": lambda: ahead(about, count),
        "周": lambda: ahead(about, WEEK * count),
        "星期": lambda: ahead(about, WEEK * count),
        "礼拜": lambda: ahead(about, WEEK * count),
        "月": lambda: months_on(about, count),
        "年": lambda: months_on(about, 12 * count),
    }[unit]()
    return Day(day, due="内" in match[3]) if day else None


def _half(unit: str, about: Reading) -> Fact | None:
    day = months_on(about, 6) if unit == "年" else None
    return Day(day) if day else None


def _full(match: re.Match[str], _about: Reading) -> Fact | None:
    year = year_of(match[2])
    if match[1] and year > _ROC * 2:  # 民國2026年
        year -= _ROC
    day = exact(year, number(match[3]), number(match[4]))
    return Day(day) if day else None


def _month_day(match: re.Match[str], about: Reading) -> Fact | None:
    month, said = number(match[2]), number(match[3])
    if match[1]:
        day = exact(today(about).year + "今明后".find(match[1][0]), month, said)
    else:
        day = in_year(about, month, said)
    return Day(day) if day else None


def _day_of_month(match: re.Match[str], about: Reading) -> Fact | None:
    prefix = match[1] or ""
    months = prefix.count("下") if prefix else None
    day = in_month(about, number(match[2]), months)
    return Day(day) if day else None


def _part_of_month(match: re.Match[str], about: Reading) -> Fact | None:
    prefix = match[1]
    if count := number(prefix):
        start = in_year(about, count, 28)
        first = start.replace(day=1) if start else None
    else:
        first = month_on(about, prefix.count("下"))
    if first is None:
        return None
    day = {"初": first, "头": first, "中": min_day(first, 15)}.get(match[2]) or last_of(first)
    if day is not None and day < today(about) and not prefix:
        return _rolled(match[2], about)
    return Day(day, due=match[2] in {"底", "末", "尾"}) if day else None


def _rolled(part: str, about: Reading) -> Fact | None:
    """月初 and 月中 once they have passed: those of the next month."""
    first = month_on(about, 1)
    return Day(min_day(first, 15) if part == "中" else first) if first else None


def _next_month(match: re.Match[str], about: Reading) -> Fact | None:
    day = month_on(about, match[1].count("下"))
    return Day(day) if day else None


def _year_end(match: re.Match[str], about: Reading) -> Fact | None:
    day = exact(today(about).year + (match[1] == "明"), 12, 31)
    return Day(day, due=True) if day else None


def _next_workday(_match: re.Match[str], about: Reading) -> Fact | None:
    day = next_workday(about)
    return Day(day) if day else None


_WEEK_WORD = r"(?:周|星期|礼拜)"
TABLE: tuple[Entry, ...] = (
    (
        re.compile(
            rf"(民国)?(?<!\d)(\d{{2,4}}|[零一二三四五六七八九]{{4}})\s?年\s?({NUMBER})\s?月\s?({NUMBER})\s?[日号]{NOT_OF}"
        ),
        _full,
    ),
    (
        re.compile(rf"(今年|明年|后年)?(?<!\d)({NUMBER})\s?月\s?({NUMBER})\s?[日号]{NOT_OF}"),
        _month_day,
    ),
    (
        re.compile(rf"(本月|[这呢]个?月|今个月|下个?月|下下个?月)\s?({NUMBER})\s?[日号]{NOT_OF}"),
        _day_of_month,
    ),
    (
        re.compile(
            rf"(?<![年上个下\d一二三四五六七八九十])((?:本|[这今呢]个|这|下下?个?|{NUMBER}\s?)?)月"
            rf"(初(?![一二三四五六七八九十])|头|底|末|尾(?!巴)|中(?![国心文午东])|的?最后一[天日])(?:左右)?{NOT_OF}"
        ),
        _part_of_month,
    ),
    (re.compile(rf"(今|本|明)?年(?:底|末|尾(?!牙)){NOT_OF}"), _year_end),
    (
        re.compile(
            rf"(?<![\d上每半几一二两三四五六七八九])({NUMBER}|半)\s?个?(天|日|周|星期|礼拜|月|年)((?:之|以)?[后内])(?![天日来端台]){NOT_OF}"
        ),
        _in_days,
    ),
    (re.compile(rf"下个?工作[天日]{NOT_OF}"), _next_workday),
    (
        re.compile(rf"(?<![上每])([这呢]个?|本|下下?个?|今个?)?周末(?:前后)?(?![版刊]){NOT_OF}"),
        _weekend,
    ),
    (
        re.compile(
            rf"(?:(?<![上每个一二三四五六七八九十\d])|(?<=[周期拜][一二三四五六]))([这呢]个?|本|下下?个?|今个?|下个?{_WEEK_WORD}[的\s]?|){_WEEK_WORD}"
            rf"([一二三四五日天]|六(?!日)|[1-7](?![\d个月天年周次.:]))(?![次份遍回]|福[^利]|生生){NOT_OF}"
        ),
        _weekday,
    ),
    (
        re.compile(
            rf"(?<!上)([这呢]个?|本|下下?个?|今个){_WEEK_WORD}(内|底|之内|以内)?(?![一二三四五六日天\d]){NOT_OF}"
        ),
        _week,
    ),
    (re.compile(rf"(下下?个?)月(?![初头中底末\d]){NOT_OF}"), _next_month),
    (re.compile(rf"(大后|(?<![明今])后|明|听|今)[天日](?:(?:之|以)?内)?{_NAMES}{NOT_OF}"), _named),
    (re.compile(rf"(?<![\d第])()({NUMBER})\s?号{_THINGS}{NOT_OF}"), _day_of_month),
)
EARLY: tuple[Entry, ...] = (  # 今晚, 明早: the day is one character, and the hour needs the other
    (
        re.compile(
            r"(今|(?<![小说声证表光文发聪鲜照])明|听|(?<![之以然前随今最])后)(?=[晚夜朝早](?!上?的|[已就]))"
        ),
        _named,
    ),
)
