"""Odoo's wire formats and values, pure."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.errors import Refused, TryLater
from assistant.protocols import odoo, odoovalues
from assistant.protocols.odoo import Fault
from assistant.protocols.wire import Response

URL = "https://odoo.example.com/jsonrpc"


def reply(body: object, status: int = 200) -> Response:
    return Response(status, {}, json.dumps(body).encode(), URL)


def error(name: str, message: str = "No") -> Response:
    data = {"name": name, "message": message, "arguments": [message]}
    return reply(
        {
            "jsonrpc": "2.0",
            "id": 1,
            "error": {"code": 200, "message": "Odoo Server Error", "data": data},
        }
    )


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("odoo.exceptions.UserError", "user"),
        ("odoo.exceptions.ValidationError", "user"),
        ("odoo.exceptions.AccessError", "access"),
        ("odoo.exceptions.AccessDenied", "denied"),
        ("odoo.exceptions.MissingError", "missing"),
        ("builtins.AttributeError", "method"),
        ("builtins.ValueError", "bug"),
    ],
)
def test_every_error_is_http_200_and_has_a_kind(name: str, kind: str) -> None:
    with pytest.raises(Fault, match="No") as found:
        odoo.rpc_result(error(name))
    assert found.value.kind == kind


def test_a_collision_in_the_database_is_tried_later() -> None:
    with pytest.raises(TryLater):
        odoo.rpc_result(error("psycopg2.errors.SerializationFailure"))


@pytest.mark.parametrize(
    ("message", "kind"),
    [("the model 'x' does not exist", "model"), ("The method 'x.y' does not exist", "method")],
)
def test_json2_tells_models_from_methods(message: str, kind: str) -> None:
    body = {"name": "werkzeug.exceptions.NotFound", "message": message}
    with pytest.raises(Fault) as found:
        odoo.json2_result(reply(body, 404))
    assert found.value.kind == kind


def test_a_proxy_in_front_that_fails_is_tried_later() -> None:
    with pytest.raises(TryLater):
        odoo.rpc_result(Response(500, {}, b"<html>", URL))
    with pytest.raises(Refused):
        odoo.rpc_result(Response(200, {}, b"<html>", URL))


@pytest.mark.parametrize(
    ("said", "version"),
    [("17.0", 17), ("saas~18.2+e", 18), ("19.0-20260101", 19), ("14.0+e", 14), ("", 0)],
)
def test_the_main_version_is_read(said: str, version: int) -> None:
    assert odoo.major({"server_version": said}) == version


def test_the_token_goes_into_the_header_and_nowhere_else() -> None:
    made = odoo.json2("https://o", "hr.leave", "read", {"ids": [1]}, "db", "secret-key")
    assert ("Authorization", "bearer secret-key") in made.headers
    assert b"secret-key" not in made.body
    assert "secret-key" not in made.url


def test_times_are_naive_utc() -> None:
    at = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    assert odoovalues.moment("2026-11-22 09:30:00") == at
    assert odoovalues.stamp(at) == "2026-11-22 09:30:00"
    assert odoovalues.moment(False) is None


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp"))))
def test_a_comment_survives_the_way_through_html(text: str) -> None:
    words = " ".join(text.split())
    assert " ".join(odoovalues.plain(odoovalues.as_html(words)).split()) == words


@given(st.text())
def test_any_html_becomes_some_text(html: str) -> None:
    assert "\n\n" not in odoovalues.plain(html)


def test_markup_is_gone_and_scripts_are_silent() -> None:
    html = "<p>Dear <b>Bob</b></p><script>alert(1)</script><p>a &lt;b&gt;</p>"
    assert odoovalues.plain(html) == "Dear Bob\na <b>"


@pytest.mark.parametrize(
    ("amount", "high"), [("9999.99", False), ("10000.00", True), ("-10000.00", True), ("", False)]
)
def test_an_amount_at_the_limit_is_high(amount: str, high: bool) -> None:
    """P-5"""
    assert odoovalues.reaches(amount, "10000") is high
