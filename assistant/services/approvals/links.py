"""Links that open Sundown: `sundown:approvals/ID`, `sundown:approval?account=…&request=…`. None of them decides."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from assistant.model.errors import BadInput, NotFound
from assistant.services.core import Core
from assistant.store import accounts, approvals

LONGEST = 2_000
_ID = re.compile(r"[0-9a-f]{16}").fullmatch
ORDER = ("to_decide", "mine", "handled", "copies")  # of a request that stands in several


def window(core: Core, link: str) -> str:
    """The window that a link opens: "approvals:ID", or "approvals" for the inbox (A-17).

    Raises BadInput for what is no such link, NotFound when that request is not here.
    """
    path, query = _parts(link)
    if path == "approvals" and not query:
        return "approvals"
    if path.startswith("approvals/") and not query:
        return _by_id(core, path.removeprefix("approvals/"))
    if path == "approval" and set(query) == {"account", "request"}:
        return _by_request(core, query["account"], query["request"])
    raise BadInput("This link can't be opened. Sundown opens links to approvals only.")


def _parts(link: str) -> tuple[str, dict[str, str]]:
    wrong = BadInput("This link can't be opened. Sundown opens links to approvals only.")
    if len(link) > LONGEST or not link.isprintable():
        raise wrong
    try:
        found = urlsplit(link)
        pairs = parse_qsl(found.query, keep_blank_values=True, strict_parsing=bool(found.query))
    except ValueError as error:
        raise wrong from error
    # "sundown://approvals/ID" is how some desktops hand it over
    path = f"{found.netloc}{found.path}".strip("/")
    if found.scheme != "sundown" or found.fragment or len(dict(pairs)) != len(pairs):
        raise wrong
    return path, dict(pairs)


def _by_id(core: Core, ident: str) -> str:
    if not _ID(ident):
        raise BadInput("This link can't be opened. Sundown opens links to approvals only.")
    if approvals.one(core.database, ident) is None:
        raise NotFound(
            "This approval is not here. It may have been handled, or its account was removed."
        )
    return f"approvals:{ident}"


def _by_request(core: Core, account: str, request: str) -> str:
    """`account` is the account's id, its name, or the address of its server, which is what a web page knows."""
    for each in accounts.accounts(core.database):
        if account not in {each.id, each.name} and not _same_server(account, each.url):
            continue
        rows = approvals.of_request(core.database, each.id, request)
        rows = tuple(sorted(rows, key=lambda row: (bool(row.gone), ORDER.index(row.task.bucket))))
        if rows:
            return f"approvals:{rows[0].task.id}"
    raise NotFound(
        "This approval is not here. It may have been handled, or its account was removed."
    )


def _same_server(one: str, two: str) -> bool:
    try:
        first, second = urlsplit(one), urlsplit(two)
        return bool(first.netloc) and (first.scheme, first.netloc) == (second.scheme, second.netloc)
    except ValueError:
        return False
