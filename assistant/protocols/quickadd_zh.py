"""Chinese hours, lengths and repetitions, as tables: 下午三點半, 三點到五點, 一個半小時, 每週一. The text is folded."""

from __future__ import annotations

import re

from assistant.model.captured import Reading

from .quickadd_days import hour, today
from .quickadd_facts import ZONED, After, Clock, Entry, Fact, Length, Rule
from .quickadd_months import month_days, nth_weekday, weekly, year_day
from .quickadd_zh_days import DIGITS, NUMBER, number, weekday

_FIGURES = str.maketrans("一二两三四", "12234")
_PARTS = {
    "凌晨": ("am", 5), "清晨": ("am", 7), "早上": ("am", 9), "早晨": ("am", 9), "朝早": ("am", 9), "上午": ("am", 9),
    "上昼": ("am", 9), "早": ("am", 9), "朝": ("am", 9), "中午": ("noon", 12), "正午": ("noon", 12),
    "下午": ("pm", 15), "午后": ("pm", 15), "下昼": ("pm", 15), "晏昼": ("pm", 15), "傍晚": ("pm", 18),
    "晚上": ("late", 20), "晚间": ("late", 20), "夜晚": ("late", 20), "深夜": ("late", 23), "半夜": ("late", 24),
    "午夜": ("late", 24), "夜里": ("late", 22), "晚": ("late", 20), "夜": ("late", 20), "晨": ("am", 7),
}  # fmt: skip
_PART = "(?:(" + "|".join(_PARTS) + r")\s*的?)?"
_SMALL = r"(?:二十[一二三四]?|十[一二三四五六七八九]?|[一二两三四五六七八九零]|\d{1,2})"
_POINTS = (
    r"(?![\d一二三四五六七八九零]*[万亿倍%元块蚊]|式|心(?!得)|多|档|方向|经验|好处|优势|缺|不足|事项|须知|建议|意见|注意|要求|说明|原因|共识|内容|想法|问题|理由|心得|结论|要点|看法"
    r"|之间|一线|水|钟后|钟内|儿|[都也])"
    rf"{ZONED}"
)
_MINUTE = (
    rf"半|[一三]刻钟?|{NUMBER}个字|搭(?:十[一]?|[一二三四五六七八九]|1[01]?|[2-9])|[二三四五六七八九](?=$|[\s开食去走返收放见睇])|零?[一二三四五六七八九]分|\d{{1,2}}\s?分(?!钟)|\d{{2}}(?![\d年月日个人:/.-])"
    r"|[一二三四五]?十[一二三四五六七八九]?分?|零[一二三四五六七八九五]"
)
_TAIL = rf"(?>:(\d{{2}})(?!\d)|\s?[点时](?!间)(?:钟|正|整)?(?:\s?({_MINUTE}))?(?:钟)?)"
_BEFORE = r"(?:(?<![a-z/周期拜\d.点:第零一二三四五六七八九十两])|(?<=[周期拜][一二三四五六]))"
_VAGUE = re.compile(r"[快慢早晚多少大小好有差高低远近]$")
_HALF = 12
_RISING = re.compile(r"起床|起身|晨跑|早餐|早饭")  # 6點起床 is no evening
_TO = r"\s*(?:-|~|到|至)\s*"


def _minute(colon: str | None, tail: str | None) -> int:
    if colon:
        return int(colon)
    if not tail:
        return 0
    if tail == "半":
        return 30
    if "刻" in tail:
        return 15 * number(tail[0])
    if "字" in tail or "搭" in tail or tail in DIGITS:  # in Hong Kong five minutes each: 兩點九
        return 5 * number(tail.removesuffix("个字").lstrip("搭"))
    return number(tail.removesuffix("分").strip().lstrip("零") or "零")


def _read(part: str | None, said: str, colon: str | None, tail: str | None) -> int | None:
    how = _PARTS[part][0] if part else "am" if said.startswith("0") and len(said) > 1 else ""
    return hour(number(said.lstrip("0") or "0"), _minute(colon, tail), how)


def _sure(part: str | None, said: str, colon: str | None) -> bool:
    return bool(part or (colon and (said.startswith("0") or number(said) > 12)))  # noqa: PLR2004 - 12 hours


def _clock(match: re.Match[str], _about: Reading) -> Fact | None:
    part, said, colon, tail = match.groups()
    if not part and number(said) < _HALF and _RISING.search(match.string):
        part = "早"
    vague = part in {None, "早", "晚"} and said == "一" and not tail and not match[0].endswith("钟")
    before = match.string[max(0, match.start() - 1) : match.start()]
    if vague and (part or _VAGUE.search(before)):
        return None  # 快一點, 早一點
    at = _read(part, said, colon, tail)
    return None if at is None else Clock(at, _sure(part, said, colon))


def _span(match: re.Match[str], _about: Reading) -> Fact | None:
    first = _read(match[1], match[2], match[3], match[4])
    last = _read(match[5] or match[1], match[6], match[7], match[8])
    if first is None or last is None:
        return None
    return _ordered(first, last, _sure(match[1], match[2], match[3]))


def _ordered(first: int, last: int, sure: bool) -> Clock:  # noqa: FBT001 - goes on into the clock
    half = 12 * 60
    if last <= first < last + half <= 2 * half:
        last += half
    return Clock(first, sure, until=last if last > first else last + 2 * half)


def _bare_span(match: re.Match[str], _about: Reading) -> Fact | None:
    """下午3-5點: the first hour has no 點."""
    first = _read(match[1], match[2], None, None)
    last = _read(match[1], match[3], match[4], match[5])
    return None if first is None or last is None else _ordered(first, last, bool(match[1]))


def _part_alone(match: re.Match[str], _about: Reading) -> Fact | None:
    return Clock(_PARTS[match[1]][1] * 60)


def _work_end(_match: re.Match[str], about: Reading) -> Fact | None:
    return Clock(about.day_end, due=True)


def _minutes(match: re.Match[str]) -> int:
    count, half, unit = match[1], match[2], match[3]
    size = 60 if unit in {"小时", "钟头", "钟"} else 1
    if count == "半":
        return 30 if size > 1 else 0
    whole = (
        float(count.replace("点五", ".5").translate(_FIGURES))
        if "点" in count or "." in count
        else number(count)
    )
    more = number(match[4]) if len(match.groups()) > 3 and match[4] else 0  # noqa: PLR2004 - groups of _AMOUNT
    return round(whole * size) + (30 if half and size > 1 else 0) + more


def _length(match: re.Match[str], _about: Reading) -> Fact | None:
    return Length(_minutes(match)) if 0 < _minutes(match) < 24 * 60 else None  # 24小時便利店


def _after(match: re.Match[str], _about: Reading) -> Fact | None:
    return After(_minutes(match), due="内" in match[0])


def _every_week(match: re.Match[str], about: Reading) -> Fact | None:
    days = tuple(sorted({weekday(each) for each in re.findall(r"[一二三四五六日天1-7]", match[2])}))
    return weekly(about, days, ";INTERVAL=2" if match[1] else "")


def _every_workday(_match: re.Match[str], about: Reading) -> Fact | None:
    return weekly(about, about.workdays) if about.workdays else None


def _every_month(match: re.Match[str], about: Reading) -> Fact | None:
    if match[1][0] in "底末尾的最":
        return month_days(about, (-1,))
    return month_days(about, tuple(number(each) for each in re.findall(NUMBER, match[1])))


def _every_nth(match: re.Match[str], about: Reading) -> Fact | None:
    which = -1 if match[1][0] == "最" else number(match[1][1:])
    return nth_weekday(about, which, weekday(match[2]))


def _every_span(match: re.Match[str], about: Reading) -> Fact | None:
    days = tuple(range(weekday(match[1]), weekday(match[2]) + 1))
    return weekly(about, days) if days else None


def _every_weekend(_match: re.Match[str], about: Reading) -> Fact | None:
    return weekly(about, (5,))


def _every_quarter(_match: re.Match[str], about: Reading) -> Fact | None:
    return Rule("FREQ=MONTHLY;INTERVAL=3", today(about))


def _every_year(match: re.Match[str], about: Reading) -> Fact | None:
    return year_day(about, number(match[1]), number(match[2]))


def _every_night(_match: re.Match[str], about: Reading) -> Fact | None:
    return Rule("FREQ=DAILY", today(about))


def _every(match: re.Match[str], about: Reading) -> Fact | None:
    pace, unit = match[2] or "", match[3]
    count = 2 if match[1] == "隔" else number(pace) if pace else 1
    name = {"天": "DAILY", "日": "DAILY", "月": "MONTHLY", "年": "YEARLY"}.get(unit, "WEEKLY")
    return Rule(f"FREQ={name}" + (f";INTERVAL={count}" if count > 1 else ""), today(about))


_WEEK_WORD = r"(?:周|星期|礼拜)"
_AMOUNT = r"(\d+(?:\.\d+)?|[一二两三四]点五|" + NUMBER + r"|半)\s*个?(半)?(小时|钟头|分钟|钟)"
RULES: tuple[Entry, ...] = (
    (
        re.compile(
            rf"每个?{_WEEK_WORD}([一二三四五六])\s?[到至\-~]\s?(?:{_WEEK_WORD})?([二三四五六日天])"
        ),
        _every_span,
    ),
    (
        re.compile(
            rf"(?:每逢|[每逢]|(?=隔))(隔(?:{_WEEK_WORD}的?(?={_WEEK_WORD}))?|[两2]个?{_WEEK_WORD}的?)?个?{_WEEK_WORD}((?:[一二三四五六日天1-7](?:[、,和及与]?{_WEEK_WORD}?(?=[一二三四五六日天1-7]))?)+)(?![次份遍回点时:])"
        ),
        _every_week,
    ),
    (re.compile(r"每(?=[晚早夜朝])"), _every_night),
    (re.compile(r"每个?(?:工作[日天]|平日|上班日)"), _every_workday),
    (re.compile(r"每个?周末"), _every_weekend),
    (
        re.compile(rf"每个?月的?(第[一二三四1-4]|最后一)个?{_WEEK_WORD}([一二三四五六日天])(?!的)"),
        _every_nth,
    ),
    (
        re.compile(
            rf"每个?月\s?({NUMBER}\s?[号日](?:\s?[、,和及与同跟]\s?{NUMBER}\s?[号日])*|[底末尾]|的?最后一[天日])"
        ),
        _every_month,
    ),
    (re.compile(rf"每年\s?({NUMBER})\s?月\s?({NUMBER})\s?[号日]"), _every_year),
    (re.compile(r"每个?季(?:度(?![末底初的])|(?![度末底初节的报]))"), _every_quarter),
    (
        re.compile(
            rf"每(隔)?({NUMBER})?个?(天|日(?!经济|优鲜|邮报|新闻报)|周|星期|礼拜|月|年)(?![的之]|一[星题歌书]|[一二两三四五六日\d]?[次份遍回])"
        ),
        _every,
    ),
)
CLOCKS: tuple[Entry, ...] = (
    (
        re.compile(
            rf"(?<![\d.一二两三四五六七八九几]){_AMOUNT}(?:零?({NUMBER})分钟?)?(?:(?:之|以)?[后内])(?!端)"
        ),
        _after,
    ),
    (
        re.compile(rf"{_PART}{_BEFORE}({_SMALL}){_TAIL}{_TO}{_PART}({_SMALL}){_TAIL}{_POINTS}"),
        _span,
    ),
    (re.compile(rf"{_PART}{_BEFORE}({_SMALL}){_TO}({_SMALL}){_TAIL}{_POINTS}"), _bare_span),
    (
        re.compile(
            rf"(?<![\d.一二两三四五六七八九几]){_AMOUNT}(?:零?({NUMBER})分钟?)?(?![后内前])"
        ),
        _length,
    ),
    (re.compile(rf"{_PART}{_BEFORE}({_SMALL}){_TAIL}{_POINTS}"), _clock),
    (re.compile(r"下班(?:以|之)?前|收工(?:以|之)?前|放工(?:以|之)?前"), _work_end),
    (re.compile(r"(中午|正午|午夜|傍晚)(?![的餐饭])"), _part_alone),
    (
        re.compile(
            r"(?<=[天日一二三四五六号\x00])(?<![^周期拜]一)(?<!^一)(凌晨|清晨|早上|早晨|朝早|上午|上昼|下午|午后|下昼|晏昼|晚上|晚间|夜晚|深夜|半夜|夜里|(?<=\x00)[早晚夜晨朝](?![餐饭会])|[早晚](?=\s|$|前))(?![的餐饭])"
        ),
        _part_alone,
    ),
)
FIGURES = tuple(
    entry for entry in CLOCKS if entry[1] in {_span, _clock}
)  # of a line without a Chinese character
