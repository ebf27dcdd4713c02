"""The one contract of all sources of approvals: about forty cases as functions of a Scene, run over each source.

A connector's test file makes its Scene (a fixture) and runs them all:

    @pytest.mark.parametrize("case", CASES, ids=name_of)
    def test_contract(case: Case, scene: Scene) -> None:
        run(case, scene)

What a system can't do, its scene leaves out of `can`; the case is skipped then by data, not by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

import pytest

from assistant.connectors.approvals import (
    Already,
    Applied,
    Deciding,
    Denied,
    Moved,
    Nothing,
    Pulled,
    Source,
)
from assistant.model.approval import Action, ApprovalTask, Bucket, Card, State, Tier
from assistant.model.errors import NeedsUser, NotFound, Refused, TryLater
from assistant.model.ids import approval_id

FEATURES = frozenset(
    {
        "reject_reason",  # a reason of a rejection can be read at the source (`said`)
        "return", "transfer", "comment", "files", "verify",
        "precondition",  # a change between the look and the decision is found by the source or the connector
        "cut", "lost",  # Scene.cut and Scene.lose
        "denied",  # Scene.deny
        "elsewhere",  # somebody else can decide meanwhile
        "gone",  # Scene.drop
        "mine", "withdraw", "copies", "stop", "wrong_password", "hints", "who", "amount",
    }
)  # fmt: skip


class Scene(Protocol):
    """A system with an approver who is signed in, a colleague who asks, and another hand that decides."""

    account_id: str
    source: Source
    can: frozenset[str]
    code: str  # what `verify` accepts now

    def file(self, title: str, amount: str = "") -> str:
        """A colleague asks for something that waits for the approver; the request's id. Amounts like "1234.50"."""
        ...

    def change(self, request: str) -> None:
        """The requester changes something that an approver looks at."""
        ...

    def decide_elsewhere(self, request: str, action: Action) -> None:
        """Another hand approves or rejects, so that the task is not the approver's any more."""
        ...

    def state(self, request: str) -> State:
        """How the request stands, by the system's own means (never through the Source)."""
        ...

    def said(self, request: str) -> str:
        """All comments and reasons that stand at the request, by the system's own means."""
        ...

    def decisions(self, request: str) -> int:
        """How often it was decided, by the system's own record (approvals and rejections)."""
        ...

    def attach(self, request: str, name: str, content: bytes) -> None:
        """The requester adds a file."""
        ...

    def ask_as_approver(self, title: str) -> str:
        """The approver asks for something himself; the request's id."""
        ...

    def drop(self, request: str) -> None:
        """It is deleted at the system."""
        ...

    def deny(self, request: str) -> str:
        """The system will refuse the next decision; a part of the words it does so with."""
        ...

    def cut(self) -> None:
        """The next decision arrives and is done, its reply is lost."""
        ...

    def lose(self) -> None:
        """The next decision does not arrive."""
        ...

    def stop(self) -> None:
        """The server is down."""
        ...

    def start(self) -> None:
        """The server is there again."""
        ...

    def stranger(self) -> Source:
        """A Source with a wrong password."""
        ...


Run = Callable[[Scene], None]


@dataclass(frozen=True, slots=True)
class Case:
    """One case, and the features without which it says nothing."""

    run: Run
    needs: frozenset[str]


CASES: list[Case] = []


def case(*needs: str) -> Callable[[Run], Run]:
    assert set(needs) <= FEATURES

    def add(run: Run) -> Run:
        CASES.append(Case(run, frozenset(needs)))
        return run

    return add


def name_of(each: Case) -> str:
    return each.run.__name__


def run(each: Case, scene: Scene) -> None:
    missing = each.needs - scene.can
    if missing:
        pytest.skip("this source has no " + ", ".join(sorted(missing)))
    each.run(scene)


# ------------------------------------------------------------------ steps


def nothing(done: int, total: int) -> None:
    """A report that nobody reads."""


@dataclass
class Marks:
    """What `mark` was given."""

    told: list[str] = field(default_factory=list)

    def __call__(self, text: str) -> None:
        self.told.append(text)


def pulled(scene: Scene, hints: Iterable[str] = ()) -> list[Pulled]:
    return list(scene.source.pull(frozenset(hints), nothing))


def rows(scene: Scene, bucket: Bucket = Bucket.TO_DECIDE) -> list[ApprovalTask]:
    return [row for piece in pulled(scene) for row in piece.rows if row.bucket is bucket]


def task_of(scene: Scene, request: str, bucket: Bucket = Bucket.TO_DECIDE) -> ApprovalTask:
    return next(row for row in rows(scene, bucket) if row.request == request)


def seen(scene: Scene, request: str) -> tuple[ApprovalTask, Card]:
    """The row, and the card with the version that a person has in front of him."""
    row = task_of(scene, request)
    card = scene.source.card(row)
    return card.task, card


def deciding(task: ApprovalTask, action: Action, comment: str = "", **more: object) -> Deciding:
    return Deciding(f"{abs(hash((task.id, action, comment))):020d}", task, action, comment, **more)  # type: ignore[arg-type]  # the fields of the value


def decided(scene: Scene, request: str, action: Action, comment: str = "") -> Deciding:
    task, _ = seen(scene, request)
    return deciding(task, action, comment)


# ------------------------------------------------------------------ who, and the listing


@case()
def the_user_is_known_by_name(scene: Scene) -> None:
    found = scene.source.who()
    assert found.id
    assert found.name


@case()
def a_request_that_waits_is_listed_once(scene: Scene) -> None:
    request = scene.file("New chairs")
    found = [row for row in rows(scene) if row.request == request]
    assert len(found) == 1
    assert "New chairs" in found[0].title


@case()
def rows_have_the_ids_by_which_everything_else_finds_them(scene: Scene) -> None:
    row = task_of(scene, scene.file("New chairs"))
    assert row.account_id == scene.account_id
    assert row.id == approval_id(scene.account_id, row.bucket, row.ref)
    assert row.version
    assert row.state is State.PENDING


@case()
def a_row_may_be_approved_and_rejected(scene: Scene) -> None:
    row = task_of(scene, scene.file("New chairs"))
    assert {Action.APPROVE, Action.REJECT} <= row.actions


@case()
def pulling_twice_gives_the_same_rows(scene: Scene) -> None:
    scene.file("New chairs")
    assert sorted(rows(scene), key=lambda row: row.id) == sorted(
        rows(scene), key=lambda row: row.id
    )


@case()
def a_full_pull_ends_the_bucket_so_that_what_is_gone_is_seen(scene: Scene) -> None:
    scene.file("New chairs")
    assert Bucket.TO_DECIDE in frozenset().union(*(piece.complete for piece in pulled(scene)))


@case()
def an_empty_inbox_is_complete_too(scene: Scene) -> None:
    assert Bucket.TO_DECIDE in frozenset().union(*(piece.complete for piece in pulled(scene)))


@case("elsewhere")
def what_somebody_else_decided_is_not_listed_any_more(scene: Scene) -> None:
    request = scene.file("New chairs")
    scene.decide_elsewhere(request, Action.APPROVE)
    assert request not in {row.request for row in rows(scene)}


@case()
def the_requester_is_named_and_is_not_the_user(scene: Scene) -> None:
    row = task_of(scene, scene.file("New chairs"))
    assert row.requester
    assert row.requester_id != scene.source.who().id


@case("amount")
def an_amount_is_a_decimal_text(scene: Scene) -> None:
    row = task_of(scene, scene.file("New chairs", "1234.50"))
    assert float(row.amount) == 1234.50
    assert row.currency


@case("amount")
def an_amount_at_the_limit_is_tier_two(scene: Scene) -> None:
    """P-5: equal is tier 2."""
    high = task_of(scene, scene.file("Machine", "10000.00"))
    low = task_of(scene, scene.file("Chair", "99.00"))
    assert high.tier >= Tier.HIGH or high.verify
    assert low.tier < Tier.HIGH


@case()
def titles_of_any_script_come_whole(scene: Scene) -> None:
    title = "採購：椅子 10 把 – für Büro 😀"
    assert title in task_of(scene, scene.file(title)).title


@case()
def markup_in_a_title_is_text(scene: Scene) -> None:
    title = "<b>Chairs</b> & <script>x</script> %s {0}"
    assert title in task_of(scene, scene.file(title)).title


@case()
def times_are_aware_and_in_the_past(scene: Scene) -> None:
    row = task_of(scene, scene.file("New chairs"))
    soon = datetime.now(UTC) + timedelta(minutes=2)
    for at in (row.opened, row.updated):
        assert at is None or (at.tzinfo is not None and at <= soon)


@case()
def many_requests_are_all_listed(scene: Scene) -> None:
    wanted = {scene.file(f"Chair {number}") for number in range(12)}
    assert wanted <= {row.request for row in rows(scene)}


@case("hints")
def a_hint_reads_that_request_alone(scene: Scene) -> None:
    one, _ = scene.file("One"), scene.file("Two")
    [*pieces] = pulled(scene, {one})
    assert {row.request for piece in pieces for row in piece.rows} == {one}
    assert one in frozenset().union(*(piece.whole for piece in pieces))
    assert not any(piece.complete for piece in pieces)


@case("hints", "elsewhere")
def a_hint_of_what_was_decided_brings_no_task(scene: Scene) -> None:
    request = scene.file("One")
    scene.decide_elsewhere(request, Action.APPROVE)
    pieces = pulled(scene, {request})
    assert request in frozenset().union(*(piece.whole for piece in pieces))
    assert not [row for piece in pieces for row in piece.rows if row.bucket is Bucket.TO_DECIDE]


@case("hints")
def a_hint_of_nothing_says_that_nothing_is_there(scene: Scene) -> None:
    known = scene.file("One")
    strange = (
        known[:-1] + ("8" if known.endswith("9") else "9") if not known.isdigit() else "99999999"
    )
    pieces = pulled(scene, {strange})
    assert strange in frozenset().union(*(piece.whole for piece in pieces))
    assert not [row for piece in pieces for row in piece.rows]


@case("mine")
def what_the_user_asked_for_is_his(scene: Scene) -> None:
    request = scene.ask_as_approver("My own chair")
    row = task_of(scene, request, Bucket.MINE)
    assert "My own chair" in row.title
    assert request not in {each.request for each in rows(scene) if each.tier < Tier.HIGH}


# ------------------------------------------------------------------ the card


@case()
def the_card_is_about_the_same_task(scene: Scene) -> None:
    row = task_of(scene, scene.file("New chairs"))
    card = scene.source.card(row)
    assert (card.task.id, card.task.request) == (row.id, row.request)
    assert card.task.version == row.version
    assert card.read_at is not None


@case()
def the_card_has_the_decisive_fields(scene: Scene) -> None:
    """At most six beside the amount (A-2)."""
    card = scene.source.card(task_of(scene, scene.file("New chairs", "120.00")))
    assert len(card.task.facts) <= 6
    assert all(each.name for each in (*card.task.facts, *card.fields))


@case("precondition")
def a_change_is_another_version(scene: Scene) -> None:
    request = scene.file("New chairs", "120.00")
    before, _ = seen(scene, request)
    scene.change(request)
    after, _ = seen(scene, request)
    assert before.version != after.version


@case()
def reading_changes_nothing(scene: Scene) -> None:
    request = scene.file("New chairs")
    first, _ = seen(scene, request)
    second, _ = seen(scene, request)
    assert first.version == second.version
    assert scene.state(request) is State.PENDING


@case("gone")
def a_card_of_what_is_gone_is_not_found(scene: Scene) -> None:
    request = scene.file("New chairs")
    row = task_of(scene, request)
    scene.drop(request)
    with pytest.raises(NotFound):
        scene.source.card(row)


@case("elsewhere")
def a_card_of_what_was_decided_offers_nothing(scene: Scene) -> None:
    request = scene.file("New chairs")
    row = task_of(scene, request)
    scene.decide_elsewhere(request, Action.APPROVE)
    assert Action.APPROVE not in scene.source.card(row).task.actions


@case("files")
def attachments_come_byte_by_byte(scene: Scene) -> None:
    request = scene.file("New chairs")
    content = bytes(range(256)) * 40
    scene.attach(request, "receipt 收據.bin", content)
    card = scene.source.card(task_of(scene, request))
    [about] = [each for each in card.files if "receipt" in each.name]
    assert b"".join(scene.source.file(card.task, about.id)) == content
    assert about.size in {-1, len(content)}


# ------------------------------------------------------------------ deciding


@case()
def an_approval_is_done_at_the_source(scene: Scene) -> None:
    """A-6: read back, and so by the system's own means."""
    request = scene.file("New chairs")
    made = scene.source.decide(decided(scene, request, Action.APPROVE), Marks())
    assert isinstance(made, Applied)
    assert scene.state(request) is State.APPROVED
    assert request not in {row.request for row in rows(scene)}


@case()
def a_rejection_is_done_at_the_source(scene: Scene) -> None:
    request = scene.file("New chairs")
    made = scene.source.decide(decided(scene, request, Action.REJECT, "Too dear"), Marks())
    assert isinstance(made, Applied)
    assert scene.state(request) is State.REJECTED


@case("reject_reason")
def a_reason_of_any_script_stands_at_the_source(scene: Scene) -> None:
    """A-26"""
    request = scene.file("New chairs")
    reason = "金額與單據不符 <b>12 & 13</b>"
    scene.source.decide(decided(scene, request, Action.REJECT, reason), Marks())
    assert reason in scene.said(request)


@case()
def deciding_twice_has_the_effect_of_once(scene: Scene) -> None:
    """A-5: the same key, the same end; nothing is done again."""
    request = scene.file("New chairs")
    wanted = decided(scene, request, Action.APPROVE, "Fine")
    scene.source.decide(wanted, Marks())
    again = scene.source.decide(wanted, Marks())
    assert isinstance(again, Applied | Already)
    assert scene.decisions(request) == 1


@case("elsewhere")
def what_somebody_else_decided_ends_as_already(scene: Scene) -> None:
    """A-16"""
    request = scene.file("New chairs")
    wanted = decided(scene, request, Action.REJECT, "No")
    scene.decide_elsewhere(request, Action.APPROVE)
    made = scene.source.decide(wanted, Marks())
    assert isinstance(made, Already)
    assert scene.state(request) is State.APPROVED
    assert scene.decisions(request) == 1


@case("elsewhere", "who")
def already_says_who_and_when(scene: Scene) -> None:
    request = scene.file("New chairs")
    wanted = decided(scene, request, Action.APPROVE)
    scene.decide_elsewhere(request, Action.APPROVE)
    made = scene.source.decide(wanted, Marks())
    assert isinstance(made, Already)
    assert made.who
    assert made.at is not None
    assert made.at.tzinfo is not None


@case("precondition")
def what_changed_is_not_decided(scene: Scene) -> None:
    """A-4, A-15: another version than the one the person saw."""
    request = scene.file("New chairs", "120.00")
    wanted = decided(scene, request, Action.APPROVE)
    scene.change(request)
    made = scene.source.decide(wanted, Marks())
    assert isinstance(made, Moved)
    assert made.card.task.version != wanted.task.version
    assert scene.state(request) is State.PENDING


@case("denied")
def a_refusal_comes_in_the_words_of_the_source(scene: Scene) -> None:
    request = scene.file("New chairs")
    wanted = decided(scene, request, Action.APPROVE)
    words = scene.deny(request)
    try:
        made = scene.source.decide(wanted, Marks())
    except Refused as error:
        made = Denied(str(error))
    assert isinstance(made, Denied)
    assert words in made.said
    assert scene.state(request) is not State.APPROVED


@case("gone")
def what_is_gone_is_not_decided(scene: Scene) -> None:
    request = scene.file("New chairs")
    wanted = decided(scene, request, Action.APPROVE)
    scene.drop(request)
    try:
        made = scene.source.decide(wanted, Marks())
    except NotFound:
        return
    assert isinstance(made, Already)


@case("return")
def a_return_waits_for_the_requester(scene: Scene) -> None:
    request = scene.file("New chairs")
    made = scene.source.decide(decided(scene, request, Action.RETURN, "Which colour?"), Marks())
    assert isinstance(made, Applied)
    assert request not in {row.request for row in rows(scene)}
    assert scene.state(request) in {State.RETURNED, State.DRAFT}


@case("comment")
def a_comment_decides_nothing(scene: Scene) -> None:
    request = scene.file("New chairs")
    made = scene.source.decide(
        decided(scene, request, Action.COMMENT, "Which colour? 顏色"), Marks()
    )
    assert isinstance(made, Applied)
    assert "顏色" in scene.said(request)
    assert scene.state(request) is State.PENDING
    assert request in {row.request for row in rows(scene)}


@case("withdraw")
def a_request_of_my_own_can_be_withdrawn(scene: Scene) -> None:
    request = scene.ask_as_approver("My own chair")
    row = task_of(scene, request, Bucket.MINE)
    assert Action.WITHDRAW in row.actions
    made = scene.source.decide(deciding(row, Action.WITHDRAW), Marks())
    assert isinstance(made, Applied)
    assert scene.state(request) in {State.WITHDRAWN, State.GONE, State.DRAFT}


@case()
def what_was_decided_is_found_among_the_handled(scene: Scene) -> None:
    request = scene.file("New chairs")
    scene.source.decide(decided(scene, request, Action.APPROVE), Marks())
    row = task_of(scene, request, Bucket.HANDLED)
    assert row.state is State.APPROVED


# ------------------------------------------------------------------ lost in between


@case("cut")
def a_lost_reply_is_found_out_by_reading(scene: Scene) -> None:
    request = scene.file("New chairs")
    wanted = decided(scene, request, Action.APPROVE)
    scene.cut()
    with pytest.raises(TryLater):
        scene.source.decide(wanted, Marks())
    assert isinstance(scene.source.reconcile(wanted), Applied)
    assert scene.state(request) is State.APPROVED
    assert scene.decisions(request) == 1


@case("lost")
def a_lost_request_is_found_not_to_have_happened(scene: Scene) -> None:
    request = scene.file("New chairs")
    wanted = decided(scene, request, Action.APPROVE)
    scene.lose()
    with pytest.raises(TryLater):
        scene.source.decide(wanted, Marks())
    assert isinstance(scene.source.reconcile(wanted), Nothing)
    assert isinstance(scene.source.decide(wanted, Marks()), Applied)
    assert scene.decisions(request) == 1


@case()
def what_never_left_is_found_not_to_have_happened(scene: Scene) -> None:
    request = scene.file("New chairs")
    assert isinstance(scene.source.reconcile(decided(scene, request, Action.APPROVE)), Nothing)
    assert scene.state(request) is State.PENDING


@case("elsewhere")
def looking_up_what_somebody_else_decided_says_so(scene: Scene) -> None:
    request = scene.file("New chairs")
    wanted = decided(scene, request, Action.REJECT, "No")
    scene.decide_elsewhere(request, Action.APPROVE)
    assert isinstance(scene.source.reconcile(wanted), Already)


@case("reject_reason")
def resuming_does_not_say_it_twice(scene: Scene) -> None:
    """What was marked before the decision is not done again."""
    request = scene.file("New chairs")
    marks = Marks()
    wanted = decided(scene, request, Action.REJECT, "Only once")
    scene.source.decide(wanted, marks)
    scene.source.decide(replace(wanted, progress=marks.told[-1] if marks.told else ""), Marks())
    assert scene.said(request).count("Only once") == 1


# ------------------------------------------------------------------ doors


@case("verify")
def a_second_verification_gives_a_proof(scene: Scene) -> None:
    task, card = seen(scene, scene.file("Machine", "20000.00"))
    assert scene.source.verify(deciding(task, Action.APPROVE), card, scene.code)


@case("verify")
def a_wrong_code_is_refused_and_does_not_lock_out(scene: Scene) -> None:
    task, card = seen(scene, scene.file("Machine", "20000.00"))
    with pytest.raises(Refused):
        scene.source.verify(deciding(task, Action.APPROVE), card, "000000 wrong")
    assert scene.source.who().id


@case("wrong_password")
def a_wrong_password_needs_the_user(scene: Scene) -> None:
    stranger = scene.stranger()
    try:
        with pytest.raises(NeedsUser):
            stranger.who()
        with pytest.raises(NeedsUser):
            list(stranger.pull(frozenset(), nothing))
    finally:
        stranger.close()


@case("stop")
def a_server_that_is_down_is_tried_later(scene: Scene) -> None:
    request = scene.file("New chairs")
    wanted = decided(scene, request, Action.APPROVE)
    scene.stop()
    try:
        with pytest.raises(TryLater):
            scene.source.card(wanted.task)
        with pytest.raises(TryLater):
            scene.source.decide(wanted, Marks())
        with pytest.raises(TryLater):
            pulled(scene)
    finally:
        scene.start()
    assert request in {row.request for row in rows(scene)}
    assert isinstance(scene.source.reconcile(wanted), Nothing)


@case()
def closing_twice_is_no_error(scene: Scene) -> None:
    scene.source.close()
    scene.source.close()
