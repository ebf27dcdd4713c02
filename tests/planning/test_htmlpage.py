"""The page: whole, self-contained, and other people's text is only text (L-59)."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from assistant.planning.htmlpage import page
from assistant.planning.phrases import words_for
from assistant.planning.report import Report, Section, report
from assistant.planning.rowlines import Line
from tests.ui.samples import EVIL, a_digest

ALLOWED = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "article",
    "h1",
    "h2",
    "p",
    "ul",
    "li",
    "span",
}


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_list_as_a_page():
    found = Tags(page([report(a_digest(), words_for("zh_HK"))], "zh_HK"))
    assert found.tags <= ALLOWED
    assert EVIL in found.text
    assert "已完成" in found.text


def test_nothing_is_loaded_and_nothing_runs():
    text = page([report(a_digest(), words_for("en"))], "en")
    assert "default-src 'none'" in text
    assert "http" not in text.replace("http-equiv", "")


@given(st.text(), st.text())
def test_no_text_makes_a_tag(title: str, foreign: str):
    told = Report(
        ("Day",), title, "", (Section("S", (Line(title, "", (), foreign, box=True),)),), False
    )
    assert Tags(page([told], "en")).tags <= ALLOWED
