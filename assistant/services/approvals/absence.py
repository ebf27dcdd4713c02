"""Who acts for the user while he is away: offered from his calendar, set at the source, taken back when he returns."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date, datetime
from typing import TypeVar

from assistant.connectors.approvals import Source, Stands
from assistant.model.account import Account
from assistant.model.errors import NotFound, Refused
from assistant.model.notice import Kind
from assistant.model.standin import AbsenceOffer, Deputy
from assistant.model.telling import Do, Telling, Topic
from assistant.planning.cover import AHEAD, BACK, DAY, Absence, absences
from assistant.planning.moments import begins
from assistant.planning.quiet import Candidate
from assistant.planning.workday import workday
from assistant.services import reads
from assistant.services.core import Core
from assistant.store import accounts, cover, history, journal, told
from assistant.store.cover import Cover

Answer = TypeVar("Answer")

ABLE = "stands:"  # meta: with an account's id, that somebody can act for the user there
PREFIX = "absence:"


def able(core: Core) -> tuple[Account, ...]:
    """The accounts at whose source somebody can act for the user, as far as it is known."""
    every = accounts.accounts(core.database)
    return tuple(each for each in every if accounts.meta(core.database, ABLE + each.id))


def found(core: Core) -> tuple[Absence, ...]:
    """The absences of now and of the coming 30 days, by the user's own calendars."""
    today = reads.today_date(core, core.now())
    events = history.all_day(core.database, core.zone(), today - BACK, today + AHEAD + DAY)
    about = reads.profile(core)
    known = reads.holidays(about.region, core.setting("language"))

    def is_free(day: date) -> bool:
        return not workday(day, about, known).kind.work

    return absences(events, today, is_free)


def offers(core: Core) -> tuple[AbsenceOffer, ...]:
    """Each absence at each account that could have a deputy, with the one that was set from here.

    What the user declined is left out.
    """
    places = able(core)
    if not places:
        return ()
    answers = {(each.key, each.account_id): each for each in cover.covers(core.database)}
    made = [
        _offer(core, absence, account, answers.get((absence.key, account.id)))
        for absence in found(core)
        for account in places
    ]
    return tuple(each for each in made if each is not None)


def _offer(
    core: Core, absence: Absence, account: Account, answer: Cover | None
) -> AbsenceOffer | None:
    if answer is not None and answer.answer == cover.DECLINED:
        return None
    start, end = _span(core, absence)
    deputy = _deputy(answer) if answer is not None and answer.answer == cover.SET else None
    return AbsenceOffer(absence.key, absence.title, start, end, account.id, account.name, deputy)


def _span(core: Core, absence: Absence) -> tuple[datetime, datetime]:
    zone = core.zone()
    return begins(absence.first, zone), begins(absence.last + DAY, zone)


def _deputy(answer: Cover) -> Deputy | None:
    held = json.loads(answer.body or "{}").get("deputy")
    if not held:
        return None
    times = {name: datetime.fromisoformat(held[name]) for name in ("start", "end")}
    return Deputy(**{**held, **times, "forms": tuple(held.get("forms", ()))})


def _packed(deputy: Deputy, collection_id: str) -> str:
    held = {name: getattr(deputy, name) for name in Deputy.__slots__}
    held |= {"start": deputy.start.isoformat(), "end": deputy.end.isoformat()}
    held["forms"] = list(deputy.forms)
    return json.dumps({"deputy": held, "calendar": collection_id}, ensure_ascii=False)


# ---------------------------------------------------------------------- at the source


def _at(core: Core, account_id: str, ask: Callable[[Stands], Answer]) -> Answer:
    account = core.account(account_id)
    with closing(core.connect(account)) as link:
        source: object = link.source
        if not isinstance(source, Stands):
            raise Refused("Nobody can act for you at this account.")
        return ask(source)


def deputies(core: Core, account_id: str) -> tuple[Deputy, ...]:
    """Those in force and to come, both ways. Network."""
    return _at(core, account_id, lambda source: source.deputies())


def set_deputy(
    core: Core,
    account_id: str,
    delegate: str,
    start: datetime,
    end: datetime,
    forms: tuple[str, ...],
    offer: str,
) -> Deputy:
    """Somebody acts for the user from now on, at the source; kept with the absence it answers. Network."""
    deputy = _at(core, account_id, lambda source: source.set_deputy(delegate, start, end, forms))
    key = _key(offer) or f"deputy:{deputy.id}"
    absence = next((each for each in found(core) if each.key == key), None)
    title = absence.title if absence else ""
    body = _packed(deputy, absence.collection_id if absence else "")
    begin, finish = int(deputy.start.timestamp()), int(deputy.end.timestamp())
    answer = Cover(key, account_id, cover.SET, deputy.id, title, begin, finish, body)
    with core.database.write() as connection:
        cover.write(connection, answer, core.epoch())
        who = deputy.delegate_name or deputy.delegate
        journal.write(connection, core.epoch(), "deputy", who, title)
    core.bus.changed(Kind.APPROVALS)
    return deputy


def clear_deputy(core: Core, account_id: str, deputy_id: str) -> None:
    """The user is back. Network."""
    _at(core, account_id, lambda source: source.clear_deputy(deputy_id))
    with core.database.write() as connection:
        cover.cleared(connection, account_id, deputy_id, core.epoch())
        journal.write(connection, core.epoch(), "deputy cleared", "")
    core.bus.changed(Kind.APPROVALS)


def keep(core: Core, account: Account, source: Source) -> None:
    """In the account's pass: note that it can have deputies, and end those whose absence is over."""
    stands: object = source
    if not isinstance(stands, Stands):
        return
    if not accounts.meta(core.database, ABLE + account.id):
        with core.database.write() as connection:
            accounts.set_meta(connection, ABLE + account.id, "1")
    for answer in _ended(core, account):
        with suppress(NotFound):
            stands.clear_deputy(answer.deputy)
        with core.database.write() as connection:
            cover.cleared(connection, account.id, answer.deputy, core.epoch())
            journal.write(connection, core.epoch(), "deputy cleared", answer.title)
        core.bus.changed(Kind.APPROVALS)


def _ended(core: Core, account: Account) -> list[Cover]:
    """Deputies set for an absence that is over earlier than was planned, or that left the calendar (N-13: journal)."""
    now = core.epoch()
    running = [
        each
        for each in cover.covers(core.database, account.id)
        if each.answer == cover.SET and each.finish > now and each.body
    ]
    if not running:
        return []
    known = found(core)
    calendars = {each.id for each in accounts.collections(core.database)}
    return [each for each in running if _is_over(core, each, known, calendars)]


def _is_over(core: Core, answer: Cover, known: tuple[Absence, ...], calendars: set[str]) -> bool:
    spans = {each.key: tuple(int(at.timestamp()) for at in _span(core, each)) for each in known}
    if answer.key in spans:
        return spans[answer.key][1] <= core.epoch()
    # with one more entry before it, or without its first one, it is the same absence by another key
    if any(start < answer.finish and end > answer.start for start, end in spans.values()):
        return False
    # a calendar that is not here any more says nothing about the absence
    return json.loads(answer.body).get("calendar", "") in calendars


# ---------------------------------------------------------------------- the notice


def decline(core: Core, key: str) -> None:
    """Nobody shall act for the user in this absence: it is not offered again."""
    wanted, now = _key(key), core.epoch()
    absence = next((each for each in found(core) if each.key == wanted), None)
    if absence is None:
        return
    start, end = (int(each.timestamp()) for each in _span(core, absence))
    with core.database.write() as connection:
        for account in able(core):
            answer = Cover(wanted, account.id, cover.DECLINED, "", absence.title, start, end)
            cover.write(connection, answer, now)
    core.bus.changed(Kind.APPROVALS)


def _key(text: str) -> str:
    """Of an offer, or of the notice about it."""
    return text.removeprefix(PREFIX).partition("@")[0] if text.startswith(PREFIX) else text


def candidates(core: Core) -> tuple[Candidate, ...]:
    """At most one notice for each absence without an answer, the next absence first."""
    waiting = _unanswered(core)
    if not waiting:
        return ()
    first = waiting[0]
    telling = Telling(
        _notice(first),
        Topic.ABSENCE,
        days=(first.first, first.last),
        titles=(first.title,),
        actions=(Do.COVER, Do.NOBODY),
    )
    return () if told.known(core.database, telling.key) else (Candidate(telling),)


def _notice(absence: Absence) -> str:
    return f"{PREFIX}{absence.key}@{absence.last.isoformat()}"


def _unanswered(core: Core) -> tuple[Absence, ...]:
    places = able(core)
    if not places:
        return ()
    answers = {(each.key, each.account_id): each for each in cover.covers(core.database)}
    return tuple(
        each
        for each in found(core)
        if any(_open(core, each, answers.get((each.key, place.id))) for place in places)
    )


def _open(core: Core, absence: Absence, answer: Cover | None) -> bool:
    """Without an answer, or longer than the one who was set stands in."""
    if answer is None:
        return True
    return answer.answer == cover.SET and answer.finish < _span(core, absence)[1].timestamp() - 1


def answered(core: Core, key: str) -> bool:
    """Has the user answered, or did the absence go, so that the notice may leave the screen?"""
    return all(_notice(each) != key for each in _unanswered(core))
