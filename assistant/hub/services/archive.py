"""The archive's use cases: search in what one may read, export one request on paper or as a signed file."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from assistant.hub.domain.chain import GENESIS, Link, canonical, flaws
from assistant.hub.domain.fields import in_language
from assistant.hub.domain.findwords import wanted
from assistant.hub.domain.people import Directory
from assistant.hub.problems import Invalid, Missing
from assistant.hub.store import access, archive
from assistant.hub.store import dossier as rows
from assistant.hub.store.archive import Filed, Reach, Sought
from assistant.hub.words import language_of
from assistant.model.value import dataclass

from . import dossier, paper
from .context import Actor, Hub
from .dossier import Dossier
from .signing import Signer, signed_by
from .views import Page

if TYPE_CHECKING:
    from sqlalchemy import Connection

FORMAT = "sundown-request/1"
_EVERYTHING = (("*",), ("*",))
_MOST = 100
_TOLD = (
    "id", "no", "form", "form_version", "route_version", "requester", "department", "region", "amount", "currency",
    "title", "urgent", "urgent_reason", "round", "data_rev", "revokes",
)  # fmt: skip


def search(  # noqa: PLR0913 - one for each filter a person can set
    hub: Hub,
    actor: Actor,
    *,
    words: str = "",
    form: str = "",
    person: str = "",
    amount_from: int | None = None,
    amount_to: int | None = None,
    date_from: date | None = None,
    date_to: date | None = None,
    cursor: str = "",
    limit: int = 50,
) -> Page:
    """Closed requests that the actor may read and that hold all words, the last filed first.

    Amounts in minor units of the company's currency; days of the company's zone, both ends included.
    Raises Invalid for a cursor that is none.
    """
    zone = ZoneInfo(hub.zone)
    sought = Sought(
        wanted(words),
        form,
        person,
        amount_from,
        amount_to,
        _midnight(date_from, zone),
        _midnight(date_to and date_to + timedelta(days=1), zone),
        _before(cursor),
    )
    limit = max(1, min(limit, _MOST))
    with hub.database.read() as db:
        found = archive.search(db, reach(hub, db, actor), sought, limit + 1)
        titles = _titles(hub, db, {each.form for each in found}, actor.language)
    more = str(found[limit - 1].seq) if len(found) > limit else ""
    return Page(tuple(_row(each, titles) for each in found[:limit]), more)


def reach(hub: Hub, db: Connection, actor: Actor) -> Reach:
    """What the actor's roles let him find beside his own; the answers are kept by `Permissions`."""
    return Reach(actor.person, _clauses(hub, db, actor, hub.directory(db), rows.forms(db)))


def export_pdf(hub: Hub, actor: Actor, request: str) -> bytes:
    """One request with its trail on paper. Raises as `dossier.exported`."""
    found = dossier.exported(hub, actor, request, "pdf")
    return paper.paper(found, hub, actor, hub.clock.now())


def export_json(hub: Hub, actor: Actor, request: str) -> bytes:
    """One request with its trail as JSON, signed by the hub. Raises as `dossier.exported`."""
    found = dossier.exported(hub, actor, request, "json")
    body = _body(found, actor, hub.clock.now())
    signer = Signer(hub.folder)
    body["key"] = signer.public()
    body["signature"] = signer.sign(canonical(body))
    return json.dumps(body, ensure_ascii=False, indent=1).encode()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a signed file is worth. `whole`: its signature and its chain hold; `ours`: this hub's key signed it."""

    whole: bool
    ours: bool
    code: str  # of hub/words
    no: str = ""
    entries: int = 0
    key: str = ""  # whose, base64


def verify_export(content: bytes, public: str) -> Verdict:
    """Check a file of `export_json`; `public` is the own hub's key, "" if it is not at hand."""
    try:
        body = json.loads(content)
        signature = body.pop("signature")
        key, links = str(body["key"]), [Link(**each) for each in body["trail"]]
        signed, no = canonical(body), str(body["request"]["no"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return Verdict(whole=False, ours=False, code="archive.export_unreadable")
    if not signed_by(key, signed, str(signature)):
        return Verdict(whole=False, ours=key == public, code="archive.export_changed", no=no)
    place = (0, GENESIS)
    for link in links:
        if flaws(link, place):
            return Verdict(whole=False, ours=key == public, code="archive.export_chain", no=no)
        place = (link.rseq, link.hash)
    code = "archive.export_good" if key == public else "archive.export_other"
    return Verdict(whole=True, ours=key == public, code=code, no=no, entries=len(links), key=key)


def _body(found: Dossier, actor: Actor, now: datetime) -> dict[str, Any]:
    request = found.case.request
    told: dict[str, Any] = {name: getattr(request, name) for name in _TOLD}
    if found.amount_hidden:
        told["amount"] = None
    told |= {"state": str(request.state), "data": dict(found.data)}
    told |= {name: _text(getattr(request, name)) for name in ("created", "submitted", "closed")}
    return {
        "format": FORMAT,
        "request": told,
        "decisions": [{k: _text(v) for k, v in each.items()} for each in found.decisions],
        "attachments": [{k: _text(v) for k, v in each.items()} for each in found.attachments],
        "people": dict(found.names),
        "trail": [{n: getattr(each, n) for n in Link.__slots__} for each in found.links],
        "erased": found.erased,
        "exported": {"by": actor.person, "at": _text(now)},
    }


def _text(value: Any) -> Any:
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value


def _clauses(
    hub: Hub, db: Connection, actor: Actor, directory: Directory, forms: tuple[str, ...]
) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Forms by department. Rules that hold for a department only are asked of each one; most companies have none."""
    rights, me = hub.permissions(db), actor.person
    scoped = {each.scope for each in directory.grants if each.person == me} - {"*"}
    whole: tuple[str, ...] = ()
    split = any(each.scope != "*" for each in access.policies(db))
    if split:
        scoped = set(directory.departments)
    else:
        if rights.may(me, "read", "audit") or rights.may(me, "resolve", "request"):
            return (_EVERYTHING,)
        whole = tuple(each for each in forms if rights.may(me, "search", f"form:{each}"))
    if whole and whole == forms:
        return (_EVERYTHING,)
    found: list[tuple[tuple[str, ...], tuple[str, ...]]] = [(whole, ("*",))] if whole else []
    for scope in sorted(scoped):
        here = tuple(each for each in forms if rights.may(me, "search", f"form:{each}", scope))
        if more := tuple(each for each in here if each not in whole):
            found.append((more, (scope,) if split else _below(directory, scope)))
    return tuple(found)


def _below(directory: Directory, scope: str) -> tuple[str, ...]:
    found = (each for each in directory.departments if scope in directory.chain(each))
    return tuple(sorted({scope, *found}))


def _titles(hub: Hub, db: Connection, forms: Collection[str], language: str) -> Mapping[str, str]:
    """What the reader calls these forms now; one that is used no more keeps the name it was filed under."""
    made: dict[str, str] = {}
    for each in forms:
        with suppress(Missing):
            made[each] = in_language(hub.newest(db, each)[0].titles, language_of(language))
    return made


def _row(found: Filed, titles: Mapping[str, str]) -> dict[str, Any]:
    row = {name: getattr(found, name) for name in Filed.__slots__ if name != "seq"}
    title = titles.get(found.form) or found.title
    return {**row, "title": title, "closed": found.closed.isoformat()}


def _midnight(day: date | None, zone: ZoneInfo) -> datetime | None:
    return None if day is None else datetime.combine(day, time(), zone).astimezone(UTC)


def _before(cursor: str) -> int:
    if not cursor:
        return 0
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) < 19):  # noqa: PLR2004 - digits of a 64-bit integer
        raise Invalid("cases.cursor")
    return int(cursor)
