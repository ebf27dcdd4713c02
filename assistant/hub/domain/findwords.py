"""What the archive is searched by: words folded alike on both sides, pairs for those too short for trigrams. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from assistant.model.value import dataclass

TRIGRAM = 3
_MOST = 20_000  # characters of one request that are searchable
_WORDS = 12  # of one search
_LONGEST = 100  # characters of one word
_RUNS = re.compile(r"[^\W_]+")
# Han, kana, hangul: scripts written without blanks between words
_CJK = re.compile(
    "[\u1100-\u11ff\u2e80-\u303f\u3040-\u30ff\u3100-\u31ff\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search's words: `long` ones lie in the trigrams, `short` ones in the pairs, `odd` ones ("5%") in no index."""

    long: tuple[str, ...]
    short: tuple[str, ...]
    odd: tuple[str, ...]


def folded(text: str) -> str:
    """Compatibility forms made one (full-width letters too), case folded, no NUL (which ends a phrase in FTS5)."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("\0", " ")
    return " ".join(plain.split())[:_MOST]


def pairs(text: str) -> tuple[str, ...]:
    """Of folded text: each pair of characters with a CJK one in it, and how each word begins; sorted.

    A last CJK character stands alone too, so that a single one is found as the beginning of some token.
    """
    found: set[str] = set()
    for run in _RUNS.findall(text):
        found.add(run[:2])
        if run.isascii():
            continue
        for at in range(1, len(run)):
            if _CJK.match(run, at - 1) or _CJK.match(run, at):
                found.add(run[at - 1 : at + 1])
            if _CJK.match(run, at):
                found.add(run[at : at + 2])
    return tuple(sorted(found))


def wanted(text: str) -> Wanted:
    """What somebody typed, sorted by the index that finds it; a word too many or too long is cut off."""
    words: Sequence[str] = [each[:_LONGEST] for each in folded(text).split()[:_WORDS]]
    short = [each for each in words if len(each) < TRIGRAM]
    return Wanted(
        tuple(each for each in words if len(each) >= TRIGRAM),
        tuple(each for each in short if _RUNS.fullmatch(each)),
        tuple(each for each in short if not _RUNS.fullmatch(each)),
    )
