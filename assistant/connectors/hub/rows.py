"""What stands in the four lists of the hub: all of them, or what is known of some requests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from assistant.connectors.approvals import Pulled
from assistant.connectors.base import Report
from assistant.model.approval import ApprovalTask, Bucket
from assistant.protocols import hubcard, hubrows
from assistant.protocols.hubapi import needed, number, obj
from assistant.protocols.hubrows import OPEN, About

from .link import NO_SUCH_PATH, Declined, Link, declined

PAGE = 100  # rows of one page: the most that the hub gives
_PAGES = 200  # of what waits for me
_MINE = 50  # pages of my own that are read at most, to find what is under way behind what is closed
_MISSING = 404
_ASKED = 20  # requests of mine that are looked at in one pull, to say where they stand

Stand = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Rows:
    """The lists as one person sees them."""

    link: Link
    about: About
    stands: dict[tuple[str, str], Stand]  # where my requests stand, as long as they are not touched

    def pull(self, hints: frozenset[str], report: Report) -> Iterator[Pulled]:
        """All lists, or the requests that `hints` names; a hint may also be the id of a task."""
        if not hints:
            yield from self._everything(report)
            return
        for done, hint in enumerate(sorted(hints), 1):
            found = self._hinted(hint)
            if found is None:  # an older hub: the lists say it
                yield from self._everything(report)
                return
            yield replace(found, rows=self._standing(found.rows))
            report(done, len(hints))

    def of(self, request: str) -> tuple[ApprovalTask, ...] | None:
        """Every row of one request; None where the hub is too old to say."""
        try:
            return self.link.get(
                f"/v1/inbox/requests/{request}",
                lambda found: tuple(hubrows.of_request(found, self.about)),
            )
        except Declined as error:
            if error.said.code == NO_SUCH_PATH:
                return None
            if error.said.status == _MISSING:
                return ()
            declined(error, self.link.host)

    def _hinted(self, hint: str) -> Pulled | None:
        rows = self.of(hint)
        if rows is None:
            return None
        if rows:
            return Pulled(rows, frozenset({hint}))
        request = self._request_of(hint)
        if request in {"", hint}:
            return Pulled((), frozenset({hint}))
        return Pulled(self.of(request) or (), frozenset({request, hint}))

    def _request_of(self, ref: str) -> str:
        """The request of a task, or the request itself; "" for what is not ours to know."""
        for path in (f"/v1/tasks/{ref}", f"/v1/requests/{ref}"):
            try:
                return self.link.get(path, _id)
            except Declined as error:
                if error.said.status not in {403, _MISSING}:
                    declined(error, self.link.host)
        return ""

    def _everything(self, report: Report) -> Iterator[Pulled]:
        done = 0
        for bucket in Bucket:
            for pulled in self._bucket(bucket):
                done += len(pulled.rows)
                report(done, 0)
                yield pulled

    def _bucket(self, bucket: Bucket) -> Iterator[Pulled]:
        """What waits for me to its end; of the others the newest hundred, and of mine all that is under way."""
        seen: set[str] = set()
        cursor, pages, left = "", 0, 0
        most = _PAGES if bucket is Bucket.TO_DECIDE else 1
        while True:
            rows, cursor = self._page(bucket, cursor)
            fresh = tuple(each for each in rows if each.ref not in seen)
            seen |= {each.ref for each in fresh}
            pages += 1
            if bucket is Bucket.MINE and cursor:
                left = left if pages > 1 else self._under_way()
                left -= sum(each.state in OPEN for each in fresh)
                most = _MINE if left > 0 else 1
            if not cursor or pages >= most:
                yield Pulled(self._standing(fresh), complete=frozenset({bucket}))
                return
            yield Pulled(self._standing(fresh))

    def _under_way(self) -> int:
        """How many of my requests are open, by the hub's own count."""
        try:
            return self.link.get("/v1/inbox/counts", lambda found: sum(_open(found)))
        except Declined as error:
            declined(error, self.link.host)

    def _standing(self, rows: tuple[ApprovalTask, ...]) -> tuple[ApprovalTask, ...]:
        """My own requests with the sentence that says for whom they wait: a listing has none."""
        asked, made = 0, []
        for each in rows:
            key = (each.request, str(each.updated))
            if each.bucket is not Bucket.MINE or each.state not in OPEN or each.standing:
                made.append(each)
                continue
            if key not in self.stands and asked < _ASKED:
                asked += 1
                self.stands[key] = self._stand(each.request)
            sentence, waiting = self.stands.get(key, ("", ()))
            made.append(replace(each, standing=sentence, waiting_for=waiting))
        return tuple(made)

    def _stand(self, request: str) -> Stand:
        try:
            return self.link.get(f"/v1/requests/{request}", hubcard.stand)
        except Declined:
            return "", ()

    def _page(self, bucket: Bucket, cursor: str) -> tuple[tuple[ApprovalTask, ...], str]:
        try:
            return self.link.get(
                "/v1/inbox",
                lambda found: hubrows.page(found, bucket, self.about),
                bucket=str(bucket),
                cursor=cursor,
                limit=str(PAGE),
            )
        except Declined as error:
            declined(error, self.link.host)


def _open(found: Any) -> list[int]:
    return [number(obj(found), name) for name in ("mine", "returned", "drafts")]


def _id(found: Any) -> str:
    return needed(obj(found), "id")
