"""Preset reasons for a rejection, in the user's language: they are sent as they stand here. Pure."""

from __future__ import annotations

_EN = (
    "The receipt is missing",
    "The amount does not match the receipt",
    "Over budget",
    "Asked for twice",
    "Please discuss it with me first",
)
_HK = ("欠缺單據", "金額與單據不符", "超出預算", "重複申請", "請先與我商討")
_TW = ("缺少單據", "金額與單據不符", "超出預算", "重複申請", "請先與我討論")
_CN = ("缺少票据", "金额与票据不符", "超出预算", "重复申请", "请先与我沟通")
_EN_PLAIN = (
    "Details are missing",
    "The dates do not suit",
    "Too late to arrange",
    "Asked for twice",
    "Please discuss it with me first",
)
_HK_PLAIN = ("資料不全", "日期不合適", "時間太趕，來不及安排", "重複申請", "請先與我商討")
_TW_PLAIN = ("資料不完整", "日期不適合", "時間太趕，來不及安排", "重複申請", "請先與我討論")
_CN_PLAIN = ("资料不全", "日期不合适", "时间太紧，来不及安排", "重复申请", "请先与我沟通")


def presets(language: str, *, money: bool = True) -> tuple[str, ...]:
    """The reasons offered in a language; English where there are none of it. `money`: the request has an amount."""
    if money:
        return {"zh_HK": _HK, "zh_TW": _TW, "zh_CN": _CN}.get(language, _EN)
    return {"zh_HK": _HK_PLAIN, "zh_TW": _TW_PLAIN, "zh_CN": _CN_PLAIN}.get(language, _EN_PLAIN)
