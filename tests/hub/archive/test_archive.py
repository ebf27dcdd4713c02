"""H-10: closed requests are filed, found by who may read them, exported on paper and signed; and erased one day."""

from __future__ import annotations

import io
import json
import os
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pypdf
import pytest
from sqlalchemy import select

from assistant.hub.domain.deeds import Approve, Comment, Withdraw
from assistant.hub.domain.findwords import wanted
from assistant.hub.domain.policies import Policy
from assistant.hub.problems import Forbidden, Invalid, Missing, NeedsVerification
from assistant.hub.services import archive, attachments, audit, requests, retention, trail, verify
from assistant.hub.services.context import Actor
from assistant.hub.services.signing import Signer
from assistant.hub.store import access
from assistant.hub.store import archive as stored
from assistant.hub.store import audit as chains
from assistant.hub.store import retention as retained
from assistant.hub.store import tables as t
from tests.hub.archive.filed import NOW, attach, close, found, meddle, request
from tests.hub.services.office import LEAVE, Office

PAPER = b"Paid in cash, 12 of March.\n"


def leave(office: Office, who: str = "eve", **changes: Any) -> str:
    """A leave that was approved; its id."""
    made = office.ask(who, "leave", {**LEAVE, **changes})["request"]
    office.approve("dan", made)
    return str(made)


def verified(office: Office, who: str, purpose: str, language: str = "en") -> Actor:
    """As after a second verification."""
    with office.hub.database.begin() as db:
        given = verify.grant(db, Actor(who), purpose, "totp", office.hub.clock.now())
    return Actor(who, verification=given, language=language)


def hits(office: Office, who: str, words: str = "", **more: Any) -> list[str]:
    return [each["no"] for each in archive.search(office.hub, Actor(who), words=words, **more).rows]


def test_found_by_words_of_any_length_and_by_who_may_read(office: Office) -> None:
    """Own, decided and by role; words of one and two Chinese characters; masked reasons by nobody."""
    one = leave(office, reason="家中裝修")
    assert one
    for words in ("LV-2026", "lv", "eve", "LAU"):
        assert hits(office, "eve", words) == ["LV-2026-000001"], words
    assert hits(office, "dan", "eve") == hits(office, "carol", "eve") == ["LV-2026-000001"]
    assert hits(office, "hana", "eve") == hits(office, "ivan") == []
    assert hits(office, "carol", "eve nobody") == []


@pytest.mark.parametrize("who", ["eve", "ken"])
def test_chinese_words_and_odd_ones(office: Office, who: str) -> None:
    """As the requester, and as an auditor who reads everything."""
    made = office.ask(
        "eve", "blank", {"subject": "筆電採購申請", "text": "客戶 100% 付款 Laptop_15 ＡＢＣ"}
    )["request"]
    while tasks := [each for each in ("dan", "fay", "ada") if office.waiting(each)]:
        office.approve(tasks[0], made)
    for words in (
        "筆電",
        "筆",
        "採購申",
        "電採",
        "0%",
        "laptop_",
        "客戶 付款",
        "abc",
        "ＬＡＰＴＯＰ",
    ):
        assert len(hits(office, who, words)) == 1, words
    for words in ("腦", "laptop%", "電筆", "'; drop table archive; --", '" OR "', "NEAR(", "\0"):
        assert hits(office, who, words) == [] or words == "\0", words


def grant(office: Office, person: str, role: str, scope: str = "*") -> None:
    from sqlalchemy import insert

    from assistant.hub.store import people_tables
    from assistant.hub.store.directory import touch

    with office.hub.database.begin() as db:
        db.execute(insert(people_tables.grant), {"person": person, "role": role, "scope": scope})
        touch(db)


def test_filters_and_pages(office: Office) -> None:
    for _ in range(3):
        leave(office)
    page = archive.search(office.hub, Actor("dan"), limit=2)
    rest = archive.search(office.hub, Actor("dan"), limit=2, cursor=page.next)
    assert len(page.rows) == 2
    assert len(rest.rows) == 1
    assert rest.next == ""
    today = date(2026, 11, 23)
    assert hits(office, "dan", form="expense") == hits(office, "dan", person="ken") == []
    assert hits(office, "dan", date_to=today - timedelta(days=1)) == []
    assert hits(office, "dan", date_from=today, form="leave", person="eve")
    with pytest.raises(Invalid):
        archive.search(office.hub, Actor("dan"), cursor="1; drop")


def test_a_role_in_a_department_reads_there_only(office: Office) -> None:
    leave(office)
    grant(office, "gus", "hr", "it")
    grant(office, "hana", "hr", "sales")
    assert hits(office, "gus") == []
    assert hits(office, "hana") == ["LV-2026-000001"]


def test_who_is_told_of_it_after_the_end_finds_it_from_then_on(office: Office) -> None:
    """H-10: the rows that say whom a request concerned follow what happens to it in the archive."""
    one = leave(office)
    assert hits(office, "hana") == []
    office.act("dan", one, Comment("Please look.", mention=("hana",)))
    assert hits(office, "hana", "eve") == hits(office, "hana", form="leave") == ["LV-2026-000001"]
    assert hits(office, "hana", form="expense") == []


def test_many_rows_are_searched_by_their_words_first(office: Office) -> None:
    """Whoever many rows concern finds the same ones as whoever has few."""
    leave(office)
    with office.hub.database.read() as db:
        for who, words, person in product(
            ("eve", "dan", "hana", "carol"), ("eve", "lv", "nobody", ""), ("eve", "")
        ):
            reach = archive.reach(office.hub, db, Actor(who))
            sought = stored.Sought(wanted(words), person=person)
            few, many = (stored.search(db, reach, sought, 9, few=each) for each in (9, 0))
            assert few == many, (who, words, person)
            assert len(few) == (who != "hana" and words != "nobody")


def test_export_needs_a_verification_and_is_written_down(office: Office) -> None:
    """H-18"""
    one = leave(office)
    with pytest.raises(NeedsVerification):
        archive.export_pdf(office.hub, Actor("eve"), one)
    with pytest.raises(Missing):
        archive.export_pdf(office.hub, Actor("hana"), one)
    paper = archive.export_pdf(office.hub, verified(office, "eve", f"export:{one}"), one)
    assert paper.startswith(b"%PDF-")
    with office.hub.database.read() as db:
        last = chains.trail(db, one, 0, 200)[-1]
    assert (last.action, last.actor) == ("exported", "eve")
    assert found(office.hub.database, office.hub.folder) == []


@pytest.mark.parametrize(
    ("language", "word"), [("en", "Approved"), ("zh-Hant", "已批准"), ("zh-Hans", "已批准")]
)
def test_paper_is_plain_text_in_three_languages(office: Office, language: str, word: str) -> None:
    made = office.ask(
        "eve", "blank", {"subject": "<b>桌子</b> & <img src=x>", "text": "a" * 300 + " 你好" * 400}
    )["request"]
    while tasks := [each for each in ("dan", "fay", "ada") if office.waiting(each)]:
        office.press(
            tasks[0], Approve(office.task(tasks[0], made), 1, comment="<para>&nbsp;\u202ex")
        )
    actor = verified(office, "eve", f"export:{made}", language)
    document = pypdf.PdfReader(io.BytesIO(archive.export_pdf(office.hub, actor, made)))
    text = "".join(page.extract_text() for page in document.pages)
    assert 1 <= len(document.pages) <= 3
    assert "&nbsp;" in text
    if language == "en":
        assert word in text
        assert "\u202e" not in text


def test_signed_json_is_checked(office: Office) -> None:
    one = leave(office)
    content = archive.export_json(office.hub, verified(office, "eve", f"export:{one}"), one)
    ours = Signer(office.hub.folder).public()
    good = archive.verify_export(content, ours)
    assert (good.whole, good.ours, good.code) == (True, True, "archive.export_good")
    assert archive.verify_export(content, "").code == "archive.export_other"
    body = json.loads(content)
    body["request"]["data"]["reason"] = "x"
    assert archive.verify_export(json.dumps(body).encode(), ours).code == "archive.export_changed"
    for junk in (b"", b"[]", b"{}", b"\xff", json.dumps({**body, "key": 5}).encode()):
        assert not archive.verify_export(junk, ours).whole


def test_the_whole_trail_as_lines(office: Office) -> None:
    leave(office)
    with pytest.raises(Forbidden):
        trail.export(office.hub, Actor("eve"))
    actor = verified(office, "ken", "export:audit")
    rows = [json.loads(line) for line in trail.export(office.hub, actor)]
    assert rows[-1]["type"] == "end"
    assert rows[-1]["lines"] == len(rows) - 1
    assert {"exported"} <= {row.get("action") for row in rows}


def test_erased_by_rule_the_chain_still_holds(office: Office) -> None:
    """Years later the data are gone, what was done is not."""
    one, two = leave(office), leave(office, start="2026-12-08", end="2026-12-09")
    hub, admin = office.hub, "judy"
    retention.hold(hub, Actor(admin), two, "a lawsuit")
    assert retention.set_rule(hub, verified(office, admin, "settings"), "leave", 2) == {"leave": 2}
    assert retention.sweep(hub) == 0
    office.clock.move(timedelta(days=3 * 365))
    assert retention.sweep(hub) == 1
    assert found(hub.database, hub.folder) == []
    row = office.rows(t.request, t.request.c.id == one)[0]
    assert (row.data, row.title) == ({}, row.no)
    assert all(each.body is None for each in office.rows(t.audit, t.audit.c.request == one)[:-1])
    assert office.rows(t.request, t.request.c.id == two)[0].data
    assert hits(office, "dan", "LV-2026-000001")
    assert hits(office, "dan", "lau 000001") == []
    retention.release(hub, Actor(admin), two)
    assert retention.sweep(hub) == 1
    assert archive.export_pdf(hub, verified(office, "eve", f"export:{one}"), one)
    meddle(hub.database, f"update request set data = '{{\"x\":1}}' where id = '{one}'")  # noqa: S608 - a test's own id
    assert {kind for kind, _ in found(hub.database, hub.folder)} == {"sealed_request"}


def test_erased_files_are_gone_unless_another_request_has_them(
    office: Office, tmp_path: Path
) -> None:
    with office.hub.database.begin() as db:
        paths = {attach(db, request(n), tmp_path, b"same") for n in (1, 2)}
        for number in (1, 2):
            close(db, request(number))
        assert retained.erase(db, "R000001", "leave:1", NOW) == ()
        assert retained.erase(db, "R000002", "leave:1", NOW) == tuple(
            path.parent.name + path.name for path in paths
        )


def test_a_content_that_comes_again_survives_the_erasure(office: Office, tmp_path: Path) -> None:
    """Between the commit of an erasure and the unlinking somebody uploads the same bytes."""
    hub = office.hub
    with hub.database.begin() as db:
        path = attach(db, request(1), tmp_path, PAPER)
        close(db, request(1))
        marks = retained.erase(db, "R000001", "leave:1", NOW)
    taken = attachments.take(hub, Actor("eve"), "again.txt", "text/plain", io.BytesIO(PAPER))
    attachments.clear(hub, marks)
    assert attachments.open_for(hub, Actor("eve"), taken.id)[1] == path
    assert path.read_bytes() == PAPER


def test_a_crash_behind_an_erasure_leaves_no_file_for_ever(office: Office, tmp_path: Path) -> None:
    with office.hub.database.begin() as db:
        path = attach(db, request(1), tmp_path, PAPER)
        close(db, request(1))
        retained.erase(db, "R000001", "leave:1", NOW)
    os.utime(path, (0, 0))
    assert attachments.sweep(office.hub) == 1
    assert not path.exists()


def test_a_role_in_a_department_stops_where_a_rule_denies_it(office: Office) -> None:
    """Rules that hold for a department only: hr everywhere but in sales of Hong Kong."""
    leave(office)
    grant(office, "hana", "hr")
    assert hits(office, "hana") == ["LV-2026-000001"]
    with office.hub.database.begin() as db:
        everywhere = [Policy("hr", "form:leave", "search", each) for each in ("*", "sales")]
        access.write_policies(
            db, [*everywhere, Policy("hr", "form:leave", "search", "sales-hk", "deny")]
        )
    assert hits(office, "hana") == []


def test_every_action_leaves_a_whole_trail(office: Office) -> None:
    """H-17: revocation, withdrawal, comments, returns: what presses write is what the check expects."""
    one = leave(office)
    office.act("eve", one, Comment("再見"))
    revoked = requests.revoke(office.hub, Actor("eve"), one, "plans changed").body["request"]
    office.approve("dan", revoked)
    two = office.ask("eve", "leave", {**LEAVE, "start": "2026-12-10", "end": "2026-12-11"})[
        "request"
    ]
    office.act("eve", two, Withdraw())
    office.ask("eve", "leave", {"kind": "annual"})
    office.ask("eve", "leave", LEAVE, submit=False)
    assert office.rows(t.request, t.request.c.id == one)[0].state == "revoked"
    assert found(office.hub.database, office.hub.folder) == []
    with office.hub.database.begin() as db:
        assert audit.anchor(db, office.hub.folder, "2026-11-23", office.hub.clock.now())
    assert found(office.hub.database, office.hub.folder) == []


def test_anchor_goes_out_when_an_endpoint_is_named(office: Office) -> None:
    from assistant.hub.store import people

    with office.hub.database.begin() as db:
        people.put_setting(db, audit.WEBHOOK, "vault")
        made = audit.anchor(db, office.hub.folder, "2026-11-23", office.hub.clock.now())
    with office.hub.database.read() as db:
        row = db.execute(
            select(t.outbox.c.body).where(t.outbox.c.id == "anchor:2026-11-23")
        ).scalar_one()
    assert made
    assert (row["endpoint"], row["payload"]["data"]["hash"]) == ("vault", made.hash)
