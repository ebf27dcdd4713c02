"""Webhook messages: signed as the vendors say, plain text in all of them, answers as sentences (L-60)."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.errors import BadInput, NeedsUser, Refused, TryLater
from assistant.protocols import chatpost
from assistant.protocols.chatpost import Part
from assistant.protocols.wire import Response

NOW = datetime(2026, 11, 20, 17, 40, tzinfo=UTC)
URLS = {
    "dingtalk": "https://oapi.dingtalk.com/robot/send?access_token=made-up",
    "feishu": "https://open.feishu.cn/open-apis/bot/v2/hook/made-up",
    "teams": "https://made-up.westus.logic.azure.example/workflows/1",
    "slack": "https://hooks.slack.com/services/T0/B0/made-up",
}
EVIL = "[pay](http://evil.example) <!channel> *now* <b>x</b> @all `a` &"


def body_of(kind: str, *lines: str, secret: str = "") -> dict:
    made = chatpost.message(kind, URLS[kind], secret, "Friday", [Part("Done", lines)], NOW)
    return json.loads(made.body)


def test_the_dingtalk_signature_is_the_one_of_the_manual():
    signed = chatpost.dingtalk_sign("secret-A", "1000000000000")
    assert signed == "yRdlCGp7F55mtZhVZr3L8qZtxWleZ7YEWKe15KRW+NY="


def test_dingtalk_takes_time_and_signature_in_the_address():
    made = chatpost.message("dingtalk", URLS["dingtalk"], "SEC1", "T", [Part("a", ("b",))], NOW)
    query = parse_qs(urlsplit(made.url).query)
    millis = str(int(NOW.timestamp() * 1000))
    assert query["timestamp"] == [millis]
    assert query["sign"] == [chatpost.dingtalk_sign("SEC1", millis)]
    assert query["access_token"] == ["made-up"]


def test_without_a_secret_nothing_is_signed():
    made = chatpost.message("dingtalk", URLS["dingtalk"], "", "T", [Part("a", ("b",))], NOW)
    assert made.url == URLS["dingtalk"]
    assert "sign" not in body_of("feishu", "b")


def test_feishu_takes_them_in_the_body_in_seconds():
    body = body_of("feishu", "b", secret="s")
    assert body["timestamp"] == str(int(NOW.timestamp()))
    assert body["sign"] == chatpost.feishu_sign("s", body["timestamp"])


def test_markdown_of_others_is_text_in_dingtalk():
    text = body_of("dingtalk", EVIL)["markdown"]["text"]
    assert "](" not in text
    assert "<" not in text
    assert "@" not in text


def test_feishu_and_teams_get_elements_that_know_no_markup():
    post = body_of("feishu", EVIL)["content"]["post"]["zh_cn"]
    assert {element["tag"] for line in post["content"] for element in line} == {"text"}
    card = body_of("teams", EVIL)["attachments"][0]["content"]
    assert {block["type"] for block in card["body"]} == {"RichTextBlock"}
    assert card["body"][-1]["inlines"][0]["text"] == f"• {EVIL}"


def test_slack_gets_no_mention_and_no_link():
    body = body_of("slack", EVIL)
    assert "<" not in body["text"]
    assert "&lt;!channel&gt;" in body["text"]
    assert body["unfurl_links"] is False


@given(st.sampled_from(chatpost.KINDS), st.text(max_size=80))
def test_any_text_makes_one_line_of_json(kind: str, text: str):
    safe = text.encode("utf-8", "replace").decode()
    assert "\n- " not in json.dumps(body_of(kind, safe)).replace("\\n- ", "", 1)


@pytest.mark.parametrize("url", ["http://oapi.dingtalk.com/x", "ftp://a/b", "nothing", ""])
def test_only_https_is_an_address(url: str):
    with pytest.raises(BadInput, match="https"):
        chatpost.checked("dingtalk", url)


def test_the_address_of_another_vendor_is_refused():
    with pytest.raises(BadInput, match="Slack"):
        chatpost.checked("dingtalk", URLS["slack"])
    with pytest.raises(BadInput, match="kind"):
        chatpost.checked("fax", URLS["slack"])


def test_a_message_that_is_too_long_is_refused_before_it_leaves():
    with pytest.raises(BadInput, match="leave some lines out"):
        body_of("dingtalk", *["A long line of forty characters, or more"] * 600)


@pytest.mark.parametrize(
    ("kind", "status", "body", "error"),
    [
        ("dingtalk", 200, b'{"errcode":310000,"errmsg":"sign not match"}', NeedsUser),
        ("dingtalk", 200, b'{"errcode":310000,"errmsg":"keywords not in content"}', NeedsUser),
        ("dingtalk", 200, b'{"errcode":310000,"errmsg":"ip 1.2.3.4 not in whitelist"}', NeedsUser),
        ("dingtalk", 200, b'{"errcode":410100,"errmsg":"too fast"}', TryLater),
        ("dingtalk", 200, b'{"errcode":300005,"errmsg":"token is not exist"}', NeedsUser),
        ("dingtalk", 200, b'{"errcode":430102,"errmsg":"improper text"}', Refused),
        ("dingtalk", 200, b"<html>", Refused),
        ("dingtalk", 200, b"[]", Refused),
        ("feishu", 200, b'{"code":19021,"msg":"sign match fail"}', NeedsUser),
        ("feishu", 200, b'{"code":19024,"msg":"Key Words Not Found"}', NeedsUser),
        ("feishu", 200, b'{"code":11232,"msg":"frequency limited"}', TryLater),
        ("slack", 404, b"no_service", NeedsUser),
        ("slack", 410, b"channel_is_archived", NeedsUser),
        ("slack", 400, b"invalid_payload", Refused),
        ("teams", 502, b"", TryLater),
    ],
)
def test_what_the_vendor_refuses_is_a_sentence(kind, status, body, error):
    with pytest.raises(error) as caught:
        chatpost.judge(kind, Response(status, {}, body))
    assert "made-up" not in str(caught.value)


@pytest.mark.parametrize(
    ("kind", "status", "body"),
    [
        ("dingtalk", 200, b'{"errcode":0,"errmsg":"ok"}'),
        ("feishu", 200, b'{"code":0,"msg":"success"}'),
        ("feishu", 200, b'{"StatusCode":0,"StatusMessage":"success"}'),
        ("teams", 202, b""),
        ("slack", 200, b"ok"),
    ],
)
def test_what_was_taken_is_silent(kind, status, body):
    chatpost.judge(kind, Response(status, {}, body))
