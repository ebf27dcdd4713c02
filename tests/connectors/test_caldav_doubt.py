"""Change reports that are none: what servers answer to a token that they no longer know."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.connectors.caldav import CalDav
from assistant.connectors.caldav.doubt import SMALL, is_everything
from assistant.model.change import Cursor
from assistant.protocols.dav import News
from tests.connectors.rigs import ServerRig, create, event, sending, synced
from tests.sim.proxy import FaultProxy, Forward, Reply, Seen

Through = Callable[[], CalDav]
UNKNOWN = "data:,99"
GONE_ROWS = re.compile(rb"<response><href>[^<]*</href><status>[^<]*404[^<]*</status></response>")


def forget(proxy: FaultProxy) -> None:
    """To UNKNOWN everything comes as if it were new (DAViCal 1.1, a week after a token was given)."""

    def everything(seen: Seen, forward: Forward) -> Reply:
        reply = forward(replace(seen, body=seen.body.replace(UNKNOWN.encode(), b"")))
        return replace(reply, body=GONE_ROWS.sub(b"", reply.body))

    proxy.fault(lambda seen: UNKNOWN.encode() in seen.body, everything)


@pytest.mark.server
def test_what_was_deleted_meanwhile_goes_from_a_short_list_too(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    device, mirror = synced(server, through, 4)
    collection = device.discover()[0]
    other = server.device()
    for name in ("u0.ics", "u1.ics", "u2.ics"):
        href = collection.href + name
        other.push(sending(collection, None, href, mirror.etags[href]))
    mirror.cursor = Cursor(UNKNOWN)
    forget(proxy)
    mirror.pull(device, collection)
    assert mirror.summaries() == {"S3"}


@pytest.mark.server
def test_own_writes_do_not_make_a_report_doubtful(server: ServerRig, through: Through) -> None:
    device, mirror = synced(server, through)
    collection = device.discover()[0]
    mirror.pull(device, collection)
    receipt = create(device, collection, event("u9", "S9"))
    mirror.etags[receipt.href], mirror.texts[receipt.href] = receipt.etag, receipt.raw or ""
    before = device.requests
    mirror.pull(device, collection)
    assert device.requests - before == 1


def report(count: int) -> News:
    return News({f"/{number}": "1" for number in range(count)}, ())


@pytest.mark.parametrize(
    ("reported", "stored", "own", "doubtful"),
    [
        (1, 3, frozenset(), True),
        (1, 3, frozenset({"/0"}), False),
        (1, SMALL + 1, frozenset(), False),
        (SMALL, SMALL + 1, frozenset(), True),
        (0, 3, frozenset(), False),
    ],
)
def test_rows_that_are_no_news_give_a_report_away(
    reported: int, stored: int, own: frozenset[str], *, doubtful: bool
) -> None:
    assert is_everything(report(reported), report(stored).etags, own) is doubtful
