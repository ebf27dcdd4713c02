"""Which font draws which character, and how wide a line is. Latin in Helvetica, the rest in Adobe's Chinese fonts.

Every reader of PDF brings these; nothing is embedded.
"""

from __future__ import annotations

from functools import cache, lru_cache

SONG, MING = "STSong-Light", "MSung-Light"  # simplified, traditional
# reportlab names the simplified character map for the traditional font, too, and no reader can show that
_CMAPS = {SONG: "UniGB-UCS2-H", MING: "UniCNS-UCS2-H"}


def runs(text: str, bold: bool, language: str) -> list[tuple[str, str]]:  # noqa: FBT001 - a fact of the style
    """(font, text) of each stretch in one font."""
    found: list[tuple[str, str]] = []
    for sign in text:
        font = _font(sign, bold, language)
        if found and found[-1][0] == font:
            found[-1] = (font, found[-1][1] + sign)
        else:
            found.append((font, sign))
    return found


@lru_cache(maxsize=8192)
def _font(sign: str, bold: bool, language: str) -> str:  # noqa: FBT001 - a fact of the style
    """The script of the reader's language if it has the character, the other one else."""
    if _in("cp1252", sign):
        return "Helvetica-Bold" if bold else "Helvetica"
    first, second = (SONG, MING) if language == "zh-Hans" else (MING, SONG)
    charset = {SONG: "gb2312", MING: "big5"}
    return second if _in(charset[second], sign) and not _in(charset[first], sign) else first


def _in(charset: str, sign: str) -> bool:
    try:
        sign.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def width(text: str, size: float, language: str, *, bold: bool = False) -> float:
    """How wide the text is, in points."""
    from reportlab.pdfbase import pdfmetrics

    return sum(
        float(pdfmetrics.stringWidth(shown(run), known(font), size))
        for font, run in runs(text, bold, language)
    )


def shown(run: str) -> str:
    """The Chinese fonts know the Basic Multilingual Plane only."""
    return "".join(sign if ord(sign) <= 0xFFFF else "□" for sign in run)  # noqa: PLR2004 - the plane's end


@cache
def known(font: str) -> str:
    """Registered with reportlab when it is first wanted."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    if font in (SONG, MING) and font not in pdfmetrics.getRegisteredFontNames():
        made = UnicodeCIDFont(font)
        made.encodingName = _CMAPS[font]
        pdfmetrics.registerFont(made)
    return font
