"""What a quick-add line marks by signs: "quoted", a link, #tag, @list or /list, !1. Pure."""

from __future__ import annotations

import re

from assistant.model.captured import PieceKind, Reading

from .quickadd_facts import GONE, Priority, Token, Word, hidden

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|「[^」]*」|『[^』]*』|«[^»]*»')
_LINK = re.compile(r"(?i)(?<![a-z0-9])https?://[^\s<>\"，。、；！？）」』》\x00]+")
_HOUSE = re.compile(  # at 5 Pall Mall
    r"(?<=\b[Aa]t )\d{1,4} (?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Tomorrow|Today|Next|On|For|With|To)[a-z]*\b)"
    r"[A-Z][a-z]+ [A-Z][a-z]+"
)
_AFTER_LINK = ".,;:!?)]}'"
_IN_TAG = r"[^\s#,，。、;；:：!！?？()（）「」\"\x00]"
_TAG = re.compile(rf"(?<![a-z0-9_&/#])#({_IN_TAG}*[^\W\d_]{_IN_TAG}*)")
_PLACE = re.compile(r"(?<!\S)(?:@|/(?!\S*/))([^\W\d_][\w\-]*(?:/[\w\-]+)?)(?!\S)")
_PRIORITY = re.compile(r"(?<!\S)!(?:([1-9])|(high|medium|med|low|高|中|低|急)|(!{1,2}))(?!\S)")
_LEVELS = {"high": 1, "高": 1, "急": 1, "medium": 5, "med": 5, "中": 5, "low": 9, "低": 9}


def read_marks(line: str, text: str, about: Reading) -> tuple[list[Token], str]:
    """(what was marked, the text without it). `text` is the line folded; words are given as typed."""
    for match in (*_QUOTED.finditer(line), *_HOUSE.finditer(line)):
        text = hidden(text, match.start(), match.end())
    found: list[Token] = []
    for read in (_links, _tags, _places, _priority):
        here = read(line, text, about)
        for token in here:
            text = hidden(text, token.start, token.end)
        found += here
    return found, text


def _links(line: str, text: str, _about: Reading) -> list[Token]:
    found = []
    for match in _LINK.finditer(
        line, 0, len(text)
    ):  # as typed: folded, a Chinese comma is part of an address
        if GONE in text[match.start() : match.end()]:
            continue
        end = match.start() + len(match[0].rstrip(_AFTER_LINK))
        if end > match.start() + len("https://"):
            word = Word(line[match.start() : end])
            start = match.start()
            if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
                start, end = start - 1, end + 1
            found.append(Token(start, end, word, PieceKind.LINK))
    return found


def _tags(line: str, text: str, _about: Reading) -> list[Token]:
    return [
        Token(match.start(), match.end(), Word(line[slice(*match.span(1))]), PieceKind.TAG)
        for match in _TAG.finditer(text)
    ]


def _places(line: str, text: str, about: Reading) -> list[Token]:
    if about.places is None:
        spans = [(match.start(), match.end()) for match in _PLACE.finditer(text)]
    else:
        spans = [
            span
            for name in sorted(about.places, key=len, reverse=True)
            for span in _spans(line, name)
        ]
    here = [(start, end) for start, end in spans if GONE not in text[start:end]]
    return [
        Token(start, end, Word(line[start + 1 : end]), PieceKind.PLACE)
        for start, end in sorted(here)[:1]
    ]


def _spans(line: str, name: str) -> list[tuple[int, int]]:
    """Where @name or /name stands in the line, also where the name has blanks."""
    pattern = rf"(?<!\S)[@/]{re.escape(name)}(?!\S)" if name.strip() else r"(?!)"
    return [match.span() for match in re.finditer(pattern, line, re.IGNORECASE)]


def _priority(_line: str, text: str, _about: Reading) -> list[Token]:
    found = []
    for match in list(_PRIORITY.finditer(text))[:1]:
        level = int(match[1]) if match[1] else _LEVELS.get(match[2] or "", 1)
        found.append(Token(match.start(), match.end(), Priority(level), PieceKind.PRIORITY))
    return found
