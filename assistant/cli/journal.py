"""`sundown journal` and `sundown search`: what happened, and what is where."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from zoneinfo import ZoneInfo

from .out import listing
from .when import rfc3339, spoken
from .words import common, profile, short

_MOST = 1_000_000  # more than anybody has; SQLite takes no larger number than 2^63


def build(name: str, parser: ArgumentParser) -> None:
    """The options of either command."""
    common(parser, run_search if name == "search" else run_journal)
    parser.add_argument("--limit", type=_count, default=50, metavar="N", help="at most; default 50")
    if name == "search":
        parser.add_argument("words", nargs="+", metavar="WORD", help="every word must occur")
    else:
        parser.add_argument("--kind", default="", metavar="K", help="only done, created, sent, …")


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise ArgumentTypeError(f"{text!r} is not a number from 1 on")
    return min(int(text), _MOST)


def run_journal(args: Namespace) -> None:
    """List what happened, newest first."""
    with profile(args) as app:
        zone = ZoneInfo(app.zone)
        listing(
            args,
            app.journal(args.limit, args.kind),
            row=lambda each: {
                "id": each.id,
                "at": rfc3339(each.at, zone),
                "kind": each.kind,
                "title": each.title,
                "detail": each.detail,
                "item_id": each.item_id,
            },
            heads=("WHEN", "WHAT", "TITLE", "DETAIL", "ITEM"),
            cells=lambda each: (
                spoken(each.at, zone),
                each.kind,
                each.title,
                each.detail,
                short(each.item_id),
            ),
            empty="The journal has no such entry.",
        )


def run_search(args: Namespace) -> None:
    """List items and journal entries in which every word occurs."""
    with profile(args) as app:
        listing(
            args,
            app.search(" ".join(args.words), args.limit)[: args.limit],
            row=lambda each: {
                "id": each.id,
                "kind": each.kind,
                "title": each.title,
                "detail": each.detail,
                "at": each.at,
                "where": each.where,
            },
            heads=("WHAT", "WHEN", "TITLE", "DETAIL", "WHERE", "ID"),
            cells=lambda each: (
                each.kind,
                each.at[:16].replace("T", " "),
                each.title,
                each.detail,
                each.where,
                each.id if each.kind == "list" else short(each.id),
            ),
            empty="Nothing was found: try fewer words, or the beginning of a word.",
        )
