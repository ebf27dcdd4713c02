"""A report as one HTML page that needs nothing else: for a file, for printing, for the clipboard. Text is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from .plaintext import plain
from .report import Report, Section
from .rowlines import Line

_LANGUAGES = {"zh_HK": "zh-Hant-HK", "zh_TW": "zh-Hant-TW", "zh_CN": "zh-Hans-CN"}
_STYLE = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1f2026; --quiet: #5b5d66; --hair: #e9e7e2; }
@media (prefers-color-scheme: dark) { :root { --paper: #1e2028; --ink: #ececf0; --quiet: #a9acb8; --hair: #30333e; } }
body { background: var(--paper); color: var(--ink); max-width: 44rem; margin: 2.5rem auto; padding: 0 1.5rem;
  font: 15px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 1.35rem; font-weight: 600; margin: 0; }
h2 { font-size: .8rem; font-weight: 600; color: var(--quiet); margin: 1.75rem 0 .25rem; }
p { color: var(--quiet); margin: .25rem 0 0; }
ul { list-style: none; margin: 0; padding: 0; }
li { display: flex; gap: .75rem; padding: .4rem 0; border-bottom: 1px solid var(--hair); break-inside: avoid; }
li:last-child { border-bottom: 0; }
.box { flex: none; width: 1.1rem; color: var(--quiet); }
.when { flex: none; min-width: 6.5rem; color: var(--quiet); }
.title { flex: 1; overflow-wrap: anywhere; }
.more { color: var(--quiet); text-align: right; overflow-wrap: anywhere; }
article + article { margin-top: 3rem; }
@media print { body { margin: 0; max-width: none; } }
"""


def page(reports: Sequence[Report], language: str) -> str:
    """A whole page (HTML living standard) with one article a report. No script, no link, nothing loaded."""
    title = escape(" · ".join(reports[0].head) if reports else "Sundown")
    body = "\n".join(article(each) for each in reports)
    return (
        f'<!doctype html>\n<html lang="{_LANGUAGES.get(language, "en")}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def article(told: Report) -> str:
    """One report without the page around it."""
    head = " · ".join(filter(None, (*told.head, plain(told.reason))))
    sections = "\n".join(_section(section) for section in told.sections)
    return f"<article>\n<h1>{escape(head)}</h1>\n<p>{escape(told.headline)}</p>\n{sections}\n</article>"


def _section(section: Section) -> str:
    rows = "\n".join(_line(line) for line in section.lines)
    return f"<h2>{escape(section.title + section.count)}</h2>\n<ul>\n{rows}\n</ul>"


def _line(line: Line) -> str:
    box = {None: "", True: "☑", False: "☐"}[line.box]
    more = " · ".join(filter(None, (*line.notes, plain(line.foreign))))
    cells = (("box", box), ("when", line.when), ("title", plain(line.title)), ("more", more))
    return f"<li>{''.join(_spans(cells))}</li>"


def _spans(cells: Iterable[tuple[str, str]]) -> Iterable[str]:
    return (f'<span class="{name}">{escape(text)}</span> ' for name, text in cells if text)
