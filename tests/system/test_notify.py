"""Notifications without a desktop: the text that is sent, and the honest None."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.model.settings import DEFAULTS
from assistant.system.notify import open_notifier
from assistant.system.notify_wire import Show, hints_of, one_line, plain_body, sendable


def test_no_session_bus_means_no_notifier(monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert open_notifier(lambda _key, _action: None) is None


def test_a_body_is_escaped_only_where_markup_is_read():
    assert (
        plain_body("a < b & <i>c</i>", frozenset({"body-markup"}))
        == "a &lt; b &amp; &lt;i&gt;c&lt;/i&gt;"
    )
    assert plain_body("a < b & c", frozenset()) == "a < b & c"


def test_without_body_markup_no_tag_is_left():
    assert "<b" not in plain_body("<b>x</b>", frozenset())


def test_a_title_is_one_line():
    assert one_line("a\nb\t c ") == "a b c"


def test_sounds_are_off_unless_the_user_wants_them():
    #
    assert DEFAULTS["sounds"] == "off"
    assert hints_of(Show("k", "t", "", ()))["suppress-sound"] == ("b", True)
    assert "suppress-sound" not in hints_of(Show("k", "t", "", (), silent=False))


def test_nothing_unseen_is_sent():
    assert sendable("a\x01\x1b[31m\u202egnp.exe\u2066\tb\nc") == "a[31mgnp.exe\tb\nc"


@given(st.text(alphabet=st.characters(codec=None)))
def test_everything_can_be_sent(text):
    assert "\0" not in sendable(text)
    sendable(text).encode("utf-8")
