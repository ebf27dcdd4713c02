"""Random deeds by random people on random routes: what must hold after each of them, whatever was done before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from assistant.hub.domain.case import Case, Request, RequestState, Sign, StepState, TaskState
from assistant.hub.domain.deeds import (
    AddSign,
    Approve,
    Comment,
    CopyTo,
    Delegate,
    Edit,
    Reject,
    Resolve,
    Return,
    Submit,
    TakeBack,
    TimeUp,
    Transfer,
    Urge,
    Withdraw,
)
from assistant.hub.domain.people import Deputy
from assistant.hub.domain.route import Timeout
from assistant.hub.domain.transitions import timers_of
from assistant.hub.problems import HubError, Late
from tests.conftest import examples
from tests.hub.company import company
from tests.hub.engine.story import MONDAY, Story, draft, planned

PEOPLE = tuple(company().people)
OTHERS = tuple(each for each in PEOPLE if each != "chan")
CLOSED = {
    RequestState.APPROVED,
    RequestState.REJECTED,
    RequestState.WITHDRAWN,
}
UNDECIDED = {TaskState.OPEN, TaskState.WAITING, TaskState.QUEUED}
DEPUTIES = (
    Deputy("1", "carol", "ivan", MONDAY, MONDAY + timedelta(days=30)),
    Deputy("2", "dan", "chan", MONDAY, MONDAY + timedelta(days=30)),
)
MOST_GONE = 4
QUICK = Timeout(Decimal(3), natural=True)
steps = st.lists(
    st.builds(
        lambda *row: row,
        st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=4, unique=True),
        st.sampled_from(Sign),
        st.sampled_from([100, 100, 50]),
        st.sampled_from([True, True, True, False]),
        st.sampled_from(["escalate", "escalate", "remind", None]),
        st.sampled_from([False, False, True]),
    ),
    min_size=1,
    max_size=4,
)
person = st.sampled_from(PEOPLE)
pick = st.integers(0, 50)


class Life(RuleBasedStateMachine):
    """One request's life. `now` moves on with every press; refusals are answers too."""

    @initialize(rows=steps)
    def begin(self, rows) -> None:
        def plan(request: Request):
            other = request.data.get("amount") == "2"  # other data, another route
            return tuple(
                planned(
                    f"s{number}",
                    *people,
                    sign=sign,
                    quorum=quorum,
                    runs=runs != other or number % 2 == 0,
                    timeout=Timeout(Decimal(3), natural=True, then=then) if then else None,
                    step_up=step_up,
                )
                for number, (people, sign, quorum, runs, then, step_up) in enumerate(rows)
            )

        self.story = Story(by=plan, deputies=DEPUTIES, admin=True, request=draft()).submit()
        self.first: Case | None = None
        self.round = 1
        self.verified: set[str] = set()

    def task(self, number: int, *states: TaskState):
        found = [each for each in self.story.case.tasks if not states or each.state in states]
        return found[number % len(found)] if found else None

    def step_of(self, task):
        return next(each for each in self.story.case.steps if each.id == task.step)

    def is_gone(self, task) -> bool:
        return not self.story.world.directory.active(task.assignee)

    def press(self, actor: str, deed, minutes: float = 7) -> bool:
        before, said = self.story.case, len(self.story.facts)
        try:
            self.story.do(actor, deed, minutes)
        except HubError as refused:
            self.refusal, said = refused, -1
        if said < 0:
            late = isinstance(self.refusal, Late)
            assert not late or set(self.refusal.values) >= {"who", "at", "action"}
            assert self.story.case is before
            return False
        moved = replace(self.story.case.request, rev=0, updated=MONDAY), self.story.case.steps
        if moved != (replace(before.request, rev=0, updated=MONDAY), before.steps):
            assert len(self.story.facts) > said  # every change of state has its line
        if self.story.case.tasks != before.tasks:
            assert len(self.story.facts) > said
        return True

    def on(self, number: int, actor: str, make, minutes: float = 7) -> None:
        task = self.task(number, TaskState.OPEN) if number % 5 else self.task(number)
        if task is not None:
            who = task.assignee if number % 3 else actor
            self.press(who, make(task.id), minutes)

    @rule()
    def submit(self) -> None:
        self.press("chan", Submit())

    @rule(number=pick, actor=person)
    def approve(self, number, actor) -> None:
        rev = self.story.request.data_rev
        self.on(number, actor, lambda task: Approve(task, rev))

    @rule(number=pick, actor=person)
    def approve_verified(self, number, actor) -> None:
        """The second verification is this press's own, and gone with it."""
        rev = self.story.request.data_rev
        self.story.set(verified=True)
        before = {each.id for each in self.story.case.tasks if each.state is TaskState.APPROVED}
        self.on(number, actor, lambda task: Approve(task, rev))
        self.story.set(verified=False)
        now = {each.id for each in self.story.case.tasks if each.state is TaskState.APPROVED}
        self.verified |= now - before

    @rule(gone=st.sampled_from([each for each in OTHERS if each != "judy"]))
    def leave(self, gone) -> None:
        people = self.story.world.directory.people
        if sum(not each.active for each in people.values()) < MOST_GONE:
            self.story.leave(gone)

    @rule()
    def revoke(self) -> None:
        """What was approved is asked for once more, to be taken back: a case of its own."""
        if self.story.state != "approved" or self.first is not None:
            return
        self.first = self.story.case
        self.story.set(original=self.first)
        self.story.case = Case(
            draft(id="R2", revokes=self.first.request.id, data=self.first.request.data)
        )
        self.story.timers, self.round = {}, 1
        self.press("chan", Submit())
        signed = {
            e.closed_by or e.assignee for e in self.first.tasks if e.state is TaskState.APPROVED
        }
        if self.story.state == "pending":
            asked = {each.assignee for each in self.story.case.tasks}
            people = self.story.world.directory.people
            assert asked <= signed or any(not people[each].active for each in signed)

    @rule(number=pick)
    def approve_twice(self, number) -> None:
        task = self.task(number, TaskState.OPEN)
        if task is not None and not self.step_of(task).step_up and not self.is_gone(task):
            deed = Approve(task.id, self.story.request.data_rev)
            assert self.press(task.assignee, deed)
            assert not self.press(task.assignee, deed)

    @rule(number=st.integers(0, 300), actor=person)
    def reject(self, number, actor) -> None:
        if number % 7 == 0:
            rev = self.story.request.data_rev
            self.on(number, actor, lambda task: Reject(task, rev, "no"))

    @rule(
        number=pick,
        actor=person,
        to=st.sampled_from(["", "s0", "s1", "s2"]),
        straight=st.booleans(),
    )
    def send_back(self, number, actor, to, straight) -> None:
        rev = self.story.request.data_rev
        self.on(number, actor, lambda task: Return(task, rev, "again", to, (), straight))

    @rule(number=pick, actor=person, to=person)
    def transfer(self, number, actor, to) -> None:
        self.on(number, actor, lambda task: Transfer(task, to))

    @rule(number=pick, actor=person, to=person)
    def delegate(self, number, actor, to) -> None:
        self.on(number, actor, lambda task: Delegate(task, to))

    @rule(
        number=pick,
        actor=person,
        people=st.lists(st.sampled_from(OTHERS), min_size=1, max_size=3, unique=True),
        where=st.sampled_from(["before", "after", "parallel"]),
        sign=st.sampled_from(Sign),
    )
    def add(self, number, actor, people, where, sign) -> None:
        rev = self.story.request.data_rev
        self.on(number, actor, lambda task: AddSign(task, tuple(people), where, sign, "", rev))

    @rule(number=pick)
    def take_back(self, number) -> None:
        task = self.task(number, TaskState.APPROVED)
        if task is not None:
            self.press(task.closed_by, TakeBack(task.id))

    @rule(number=pick, amount=st.integers(1, 3))
    def edit(self, number, amount) -> None:
        task = self.task(number, TaskState.OPEN) if number % 2 else None
        data = {"amount": str(amount)}
        self.press(task.assignee if task else "chan", Edit(data, (), task.id if task else ""))

    @rule(share=st.sampled_from([50, 90, 100]), hours=st.sampled_from([0, 2, 4]))
    def time_up(self, share, hours) -> None:
        for step in self.story.case.steps:
            if step.state is StepState.OPEN:
                self.press("", TimeUp(step.id, share), hours * 60)

    @rule(people=st.lists(person, max_size=2, unique=True))
    def resolve(self, people) -> None:
        self.press("judy", Resolve(tuple(people)))

    @rule(actor=person, other=person, number=st.integers(0, 6))
    def speak(self, actor, other, number) -> None:
        deeds = (Comment("?", mention=(other,)), CopyTo((other,)), Urge(), Withdraw())
        self.press(actor if number < 2 else "chan", deeds[number % 4])

    @invariant()
    def never_stuck(self) -> None:
        case: Case = self.story.case
        open_ = [each for each in case.steps if each.state is StepState.OPEN]
        assert len(open_) <= 1
        if case.request.state is RequestState.PENDING:
            assert len(open_) == 1
            tasks = [each for each in case.tasks if each.step == open_[0].id]
            assert any(each.state is TaskState.OPEN for each in tasks)
            for each in case.tasks:  # nobody waits for people who left
                assert each.state not in UNDECIDED or not self.is_gone(each)

    @invariant()
    def nothing_is_left_over(self) -> None:
        case: Case = self.story.case
        live = {each.id for each in case.steps if each.state is StepState.OPEN}
        assert all(each.step in live for each in case.tasks if each.state in UNDECIDED)
        stray = {
            each.body["step"] for each in self.story.timers.values() if ":again:" not in each.key
        }
        assert stray <= live
        if case.request.state in CLOSED:
            assert not live
            assert case.request.closed is not None
            assert not [each for each in case.steps if each.state is StepState.QUEUED]

    @invariant()
    def every_open_step_with_a_time_has_its_timer(self) -> None:
        case: Case = self.story.case
        if case.request.state is RequestState.PENDING:
            wanted = {e.key for e in timers_of(case, self.story.world, self.story.now)}
            assert {key for key in wanted if ":100:" in key} <= set(self.story.timers)

    @invariant()
    def nobody_approves_his_own(self) -> None:
        assert all(each.closed_by != "chan" for each in self.story.case.tasks)
        signed = [each for each in self.story.case.tasks if each.state is TaskState.APPROVED]
        assert all("chan" not in (each.assignee, each.on_behalf_of) for each in signed)
        if self.story.state == "approved":
            assert signed

    @invariant()
    def nothing_is_signed_without_its_second_verification(self) -> None:
        """H-18: neither by the hub itself, nor by a press without one."""
        steps = {each.id for each in self.story.case.steps if each.step_up}
        for each in self.story.case.tasks:
            if each.step in steps and each.state is TaskState.APPROVED:
                assert each.id in self.verified

    @invariant()
    def what_is_to_be_taken_back_stays_as_it_was(self) -> None:
        if self.first is not None and self.story.request.revokes:
            assert self.story.request.data == self.first.request.data

    @invariant()
    def rounds_only_rise(self) -> None:
        assert self.story.request.round >= self.round
        self.round = self.story.request.round

    @invariant()
    def a_passed_step_was_signed(self) -> None:
        for step in self.story.case.steps:
            if step.state is StepState.DONE:
                tasks = [each for each in self.story.case.tasks if each.step == step.id]
                assert any(each.state is TaskState.APPROVED for each in tasks)


Life.TestCase.settings = settings(
    max_examples=examples(60),
    stateful_step_count=35,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestLife = Life.TestCase
