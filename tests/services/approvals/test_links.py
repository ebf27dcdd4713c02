"""A `sundown:` link may open a card, and nothing else (A-17)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.connectors.paper import PaperServer, Request
from assistant.model.approval import Bucket
from assistant.model.errors import BadInput, NotFound, SundownError
from tests.approvals import ACCOUNT, paper_profile


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    opened = paper_profile(tmp_path_factory.mktemp("links"), [Request("Taxi")], None, PaperServer())
    yield opened
    opened.close()


@pytest.fixture
def task(app):
    return app.approvals(Bucket.TO_DECIDE)[0]


def test_a_link_opens_the_card(app, task):
    for link in (
        f"sundown:approvals/{task.id}",
        f"sundown://approvals/{task.id}",
        f"sundown:approval?account={ACCOUNT.id}&request={task.request}",
        f"sundown:approval?request={task.request}&account={ACCOUNT.name}",
    ):
        assert app.approval_link(link) == f"approvals:{task.id}"
    assert app.approval_link("sundown:approvals") == "approvals"
    assert app.approval(task.id).task.decision is None


@pytest.mark.parametrize(
    "link",
    [
        "",
        "sundown:",
        "https://approvals/0123456789abcdef",
        "sundown:approvals/../../etc/passwd",
        "sundown:approvals/0123456789abcdef?action=approve",
        "sundown:approve/0123456789abcdef",
        "sundown:approval?account=a&request=b&action=approve",
        "sundown:approval?account=a",
        "sundown:approval?account=a&account=b&request=c",
        "sundown:approvals/0123456789abcdef#approve",
        "sundown:approvals/0123456789ABCDEF",
        "sundown:approvals/0123456789abcdef\n",
        "sundown:approvals/" + "0" * 3_000,
        "sundown://[approvals",
    ],
)
def test_anything_else_is_no_link(app, link):
    with pytest.raises(BadInput):
        app.approval_link(link)


def test_what_is_not_here_is_said_so(app):
    for link in (
        "sundown:approvals/0123456789abcdef",
        "sundown:approval?account=Paper&request=none",
        "sundown:approval?account=nobody&request=P-1",
    ):
        with pytest.raises(NotFound):
            app.approval_link(link)


@given(
    st.text(max_size=60),
    st.sampled_from(["", "sundown:", "sundown:approval?", "sundown:approvals/"]),
)
def test_no_text_does_more_than_fail(app, text, start):
    before = app.core.database.version()
    try:
        opened = app.approval_link(start + text)
    except SundownError:
        opened = "approvals"
    assert opened.partition(":")[0] == "approvals"
    assert app.core.database.version() == before
    assert app.decision_log() == ()
