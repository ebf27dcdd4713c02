"""Other people's text: one line, its columns, and escaped for Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant.planning.plaintext import markdown, padded, plain, width
from tests.strategies import texts


@given(texts)
def test_escaped_text_reads_as_it_was(text):
    rendered = MarkdownIt("commonmark").parseInline("x" + markdown(text))[0]
    assert "".join(token.content for token in rendered.children) == "x" + plain(text)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("see https://evil.example", r"see https\://evil.example"),
        ("www.evil.example", r"www\.evil.example"),
        ("1. first", r"1\. first"),
        ("- item", r"\- item"),
        ("10:30 call", "10:30 call"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
    ],
)
def test_escapes(text, escaped):
    assert markdown(text) == escaped


@given(texts, st.integers(0, 60))
def test_padding_counts_columns(text, columns):
    assert width(padded(plain(text), columns)) == max(columns, width(plain(text)))


def test_wide_characters_take_two_columns():
    assert [width(text) for text in ("abc", "收工", "e\u0301", "ｶﾞ", "Ａ")] == [3, 4, 1, 2, 2]
