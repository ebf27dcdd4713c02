"""What strangers send over HTTP: never a 5xx, never one press too many, and others are answered meanwhile."""

from __future__ import annotations

import base64
import hashlib
import hmac
import io
import json
import os
import random
import shutil
import socket
import time
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from threading import Barrier, Thread
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
import pytest

from assistant.hub.store import endpoints
from assistant.hub.store.database import Database
from assistant.hub.store.endpoints import Endpoint
from tests.hub.api.served import Served, serving
from tests.hub.faults.hostile import Call, calls
from tests.hub.postgres import Cluster
from tests.hub.wire import PLAIN

LONG = float(os.environ.get("SUNDOWN_CHAOS_SECONDS", "0")) > 60
SEED = int(os.environ.get("SUNDOWN_CHAOS_SEED", "0")) or random.randrange(1, 1 << 30)
MOST = 1 << 20 if LONG else 120
NOTE = {"form": "blank", "data": {"subject": "A chair", "text": "It broke."}}
JSON = {"Content-Type": "application/json"}
SECRET = b"a made-up secret of the test"


@pytest.fixture(scope="module", params=("sqlite", "postgresql"))
def served(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """One hub on each database for the whole file: after all that, it still answers."""
    folder = tmp_path_factory.mktemp("hostile")
    url = f"sqlite:///{folder / 'hub.db'}"
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_sqlite"), folder / "hub.db")
    else:
        server: Cluster = request.getfixturevalue("postgres")
        url = server.fresh(request.getfixturevalue("migrated_postgresql"))
    database = Database(url)
    with serving(database, folder, rate=1_000_000) as running:
        yield running
    database.close()


def task_of(served: Served) -> tuple[str, str]:
    """A new request of Eve's and Dan's task on it."""
    request = served.as_("eve").post("/v1/requests", json=NOTE).json()["request"]
    rows = served.as_("dan").get("/v1/inbox", params={"limit": 100}).json()["rows"]
    return request, next(each["task"] for each in rows if each["request"] == request)


def sent(served: Served, call: Call, request: str, task: str) -> httpx.Response | None:
    """The answer; None for an address that the client itself refuses."""
    path = call.path.replace("{request}", request).replace("{task}", task)
    who = "dan" if path.startswith("/v1/tasks") else "eve"
    if path.startswith(("/scim", "/v1/audit", "/v1/effects")) or ":resolve" in path:
        who = "judy"
    headers = [(b"content-type", b"application/json")]
    if call.header:
        headers = [(call.header[0].encode(), call.header[1])]
    try:
        return served.as_(who).request(
            call.method, path, content=call.content or None, headers=headers
        )
    except httpx.InvalidURL:
        return None


@pytest.mark.chaos
@pytest.mark.timeout(1800 if LONG else 180)
def test_no_value_in_any_place_is_a_fault_of_ours(served: Served) -> None:
    """NUL, halves of surrogate pairs, markup, huge numbers, dates that are none ...; a few each time, all in a long run."""
    chance = random.Random(SEED)
    every = list(calls())
    request, task = task_of(served)
    for call in chance.sample(every, min(MOST, len(every))):
        answer = sent(served, call, request, task)
        assert answer is None or answer.status_code < 500, (SEED, call, answer.text)
    assert served.as_("eve").get("/v1/me").status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 40 + b'"' + b'\\"' * 200_000,  # a string without end, full of escapes
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a":' * 90_000,
        b'{"form":"blank","data":{"n":' + b"9" * 400 + b"}}",  # more than any float
        b'{"form":"blank","data":{"n":' + b"9" * 5000 + b"}}",  # more than Python reads
        b'{"form":"blank","data":{"n":1e999}}',
        b'{"form":"blank","data":{"n":-Infinity}}',
        b'{"form":"blank","data":{"subject":"a\\u0000","text":"b"}}',
        b'{"form":"blank","data":{"subject":"\\ud800","text":"b"}}',
        b'{"form":"blank","data":{"\\u0000":1}}',
        b"\xff\xfe{\x00}\x00",
    ],
)
def test_a_body_that_hurts_is_refused_at_the_door(served: Served, body: bytes) -> None:
    answer = served.as_("eve").post("/v1/requests", content=body, headers=JSON)
    assert (answer.status_code in {400, 422}, answer.headers["content-type"]) == (
        True,
        "application/problem+json",
    )


@pytest.mark.parametrize(
    "body", [b'{"a":"\\u0000"}', b'{"a":"\\ud800"}', b'{"a":1e999}', b'{"a":NaN}', b"[]", b"\xff"]
)
def test_a_signed_webhook_with_what_no_column_holds_is_refused(served: Served, body: bytes) -> None:
    """H-14: a partner's signature does not make a NUL writable."""
    sealed = served.hub.seal.seal(json.dumps(["whsec_" + base64.b64encode(SECRET).decode()]))
    with served.hub.database.begin() as db:
        endpoints.put(db, Endpoint("crm", "in", "", sealed, False, True, {}))
    at = str(int(time.time()))
    mac = hmac.digest(SECRET, f"m.{at}.".encode() + body, hashlib.sha256)
    headers = {
        "webhook-id": "m",
        "webhook-timestamp": at,
        "webhook-signature": "v1," + base64.b64encode(mac).decode(),
    }
    answer = served.nobody().post("/v1/hooks/crm", content=body, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "api.hook_body")


def raw(served: Served, data: bytes) -> bytes:
    """All that comes back until the server closes."""
    place = urlsplit(served.url)
    with closing(socket.create_connection((place.hostname or "", place.port or 0), 10)) as line:
        line.sendall(data)
        found = b""
        while piece := line.recv(65536):
            found += piece
    return found


def test_a_second_request_hidden_in_the_first_is_not_answered(served: Served) -> None:
    """Both lengths at once (RFC 9112, 6.1): refused, and the connection ends."""
    hidden = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    both = b"POST /v1/requests HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    found = raw(served, both + hidden)
    assert found.startswith(b"HTTP/1.1 400")
    assert found.count(b"HTTP/1.1 ") == 1


def test_slow_clients_keep_nobody_waiting(served: Served) -> None:
    """A hundred that send half a request and then nothing."""
    place = urlsplit(served.url)
    half = b"POST /v1/requests HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"
    with ExitStack() as stack:
        for _ in range(100):
            line = socket.create_connection((place.hostname or "", place.port or 0), 10)
            stack.callback(line.close)
            line.sendall(half)
        assert task_of(served)


@pytest.mark.parametrize(
    "token",
    ["x", "é".encode().decode("latin-1"), "a" * 5000, "../../x", "' or 1=1 --", "sdh_" + "A" * 43],
)
def test_a_made_up_token_is_nobody(served: Served, token: str) -> None:
    with httpx.Client(base_url=served.url, verify=PLAIN) as client:
        line = [(b"authorization", b"Bearer " + token.encode("latin-1"))]
        assert client.get("/v1/me", headers=line).status_code == 401


def test_a_bomb_is_not_taken(served: Served) -> None:
    """H-13: a small file that unpacks to a gigabyte."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(20):
            file.writestr(f"{number}.txt", b"0" * 5_000_000)
    sent = {"file": ("a.zip", packed.getvalue(), "application/zip")}
    assert served.as_("eve").post("/v1/attachments", files=sent).status_code == 422


def test_two_approvers_at_the_same_moment(served: Served) -> None:
    """One of two devices decides; the other is told who did and when. Over HTTP, on both databases."""
    for _ in range(3):
        _, task = task_of(served)
        gate, got = Barrier(2), list[httpx.Response]()

        def press(action: str) -> None:
            body = {"action": action, "seen_data_rev": 1, "comment": "So be it."}
            dan = served.as_("dan").headers
            with httpx.Client(base_url=served.url, headers=dan, verify=PLAIN) as client:
                client.get("/healthz")
                gate.wait()  # noqa: B023 - both threads end within this turn of the loop
                got.append(client.post(f"/v1/tasks/{task}/decisions", json=body))  # noqa: B023 - as above

        threads = [Thread(target=press, args=(each,)) for each in ("approve", "reject")]
        [each.start() for each in threads]
        [each.join() for each in threads]
        assert sorted(each.status_code for each in got) == [200, 409], [each.text for each in got]
        late = next(each for each in got if each.status_code == 409)
        assert "Dan" in late.json()["detail"], late.text


def test_a_press_whose_line_was_cut_is_there_once(served: Served) -> None:
    """The answer was never read; the same key again gives it, and nothing is done twice."""
    eve, place = served.as_("eve"), urlsplit(served.url)
    mark = uuid4().hex
    for number in range(4):
        key, body = (
            f"{mark}-{number}",
            json.dumps(NOTE | {"data": {"subject": mark, "text": "b"}}).encode(),
        )
        head = (
            f"POST /v1/requests HTTP/1.1\r\nHost: x\r\nAuthorization: {eve.headers['Authorization']}\r\n"
            f"Content-Type: application/json\r\nIdempotency-Key: {key}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        line = socket.create_connection((place.hostname or "", place.port or 0), 10)
        line.sendall(head.encode() + body)
        line.close()
        same = JSON | {"Idempotency-Key": key}
        while (again := eve.post("/v1/requests", content=body, headers=same)).status_code == 409:
            time.sleep(0.01)
        assert again.status_code == 201, again.text
    mine = eve.get("/v1/inbox", params={"bucket": "mine", "limit": 100}).json()["rows"]
    assert sum(mark in json.dumps(each) for each in mine) == 4
