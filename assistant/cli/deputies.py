"""`sundown deputy`: who decides for the user while he is away, and for whom he does."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.errors import BadInput, NotFound, Refused, SundownError, TryLater
from assistant.model.standin import Deputy

from .approvalwords import colleague
from .out import Json, listing, say, show, show_json
from .when import local_today, read_when, rfc3339, spoken
from .words import Group, named_account, profile

if TYPE_CHECKING:
    from assistant.app import Sundown
    from assistant.model.account import Account

_ACCOUNT = "at this account; needed where several can"


def build(parser: ArgumentParser) -> None:
    """The sub-commands."""
    group = Group(parser)
    listed = group.add("list", "who stands in for you, and for whom you do", run_list)
    listed.add_argument("--account", metavar="N", default="", help="of this account only")
    made = group.add("set", "somebody decides for you", run_set)
    made.add_argument("person", metavar="PERSON", help="name or id at the source")
    made.add_argument("--from", dest="start", metavar="WHEN", default="", help="default: now")
    made.add_argument("--until", metavar="WHEN", required=True, help="a day is its end")
    made.add_argument("--form", metavar="FORM", action="append", default=[], help="for these only")
    made.add_argument("--account", metavar="N", default="", help=_ACCOUNT)
    cleared = group.add("clear", "you are back", run_clear)
    cleared.add_argument("id", metavar="ID", help="as 'list' has it, or a unique beginning")


def _able(app: Sundown, name: str) -> list[Account]:
    if name:
        return [named_account(app, name)]
    kinds = {each.name for each in app.kinds() if each.approvals}
    return [each for each in app.accounts() if each.kind in kinds]


def _can(app: Sundown, account: Account) -> bool:
    try:
        app.deputies(account.id)
    except (Refused, NotFound):
        return False
    return True


def _all(app: Sundown, name: str) -> tuple[list[tuple[Account, Deputy]], bool]:
    """Of each account that can, and whether all were reached; what one can't is passed over unless it was named."""
    found: list[tuple[Account, Deputy]] = []
    whole = True
    for account in _able(app, name):
        try:
            found += [(account, each) for each in app.deputies(account.id)]
        except (Refused, NotFound):
            if name:
                raise
        except SundownError as error:
            say(f"{account.name}: {error}")
            whole = False
    return found, whole


def run_list(args: Namespace) -> int:
    """List them; exit status 1 where an account could not be asked."""
    with profile(args) as app:
        zone = ZoneInfo(app.zone)
        found, whole = _all(app, args.account)
        listing(
            args,
            found,
            row=lambda each: _as_json(each[0], each[1], zone),
            heads=("FOR", "DECIDES", "BEGINS", "UNTIL", "ACCOUNT", "ID"),
            cells=lambda each: (
                each[1].principal_name,
                each[1].delegate_name,
                spoken(each[1].start, zone),
                spoken(each[1].end, zone),
                each[0].name,
                each[1].id,
            ),
            empty="Nobody stands in for anybody." if whole else "Nobody is known to stand in.",
        )
        return 0 if whole else 1


def _as_json(account: Account, each: Deputy, zone: ZoneInfo) -> Json:
    return {
        "id": each.id,
        "account": account.name,
        "principal": each.principal,
        "principal_name": each.principal_name,
        "delegate": each.delegate,
        "delegate_name": each.delegate_name,
        "start": rfc3339(each.start, zone),
        "end": rfc3339(each.end, zone),
        "forms": list(each.forms),
        "mine": each.mine,
    }


def run_set(args: Namespace) -> None:
    """Set one."""
    with profile(args) as app:
        found = [each for each in _able(app, args.account) if args.account or _can(app, each)]
        if len(found) != 1:
            if not found:
                raise Refused("None of your accounts knows deputies.")
            names = ", ".join(repr(each.name) for each in found)
            raise BadInput(f"Say at which account with --account. There are: {names}.")
        zone = ZoneInfo(app.zone)
        start = _moment(app, args.start, last=False) if args.start else app.now()
        end = _moment(app, args.until, last=True)
        if end <= start:
            raise BadInput("The end is before the start.")
        app.deputies(found[0].id)  # says so where that account knows no deputies
        person = colleague(app, found[0].id, args.person)
        made = app.set_deputy(found[0].id, person, start, end, tuple(args.form))
        if args.json:
            show_json(_as_json(found[0], made, zone))
        else:
            show(made.id)
        say(f"{made.delegate_name} decides for you until {spoken(made.end, zone)}.")


def _moment(app: Sundown, text: str, *, last: bool) -> datetime:
    """A day begins at its midnight, and as an end stops at the next one."""
    zone = ZoneInfo(app.zone)
    found = read_when(text, local_today(app), zone)
    if isinstance(found, datetime):
        return found.astimezone(UTC)
    day: date = found + timedelta(days=1) if last else found
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def run_clear(args: Namespace) -> None:
    """Take one away."""
    with profile(args) as app:
        able, whole = _all(app, "")
        found = [each for each in able if each[1].id.startswith(args.id) and each[1].mine]
        if not found and not whole:
            raise TryLater("Nothing was cleared: not every account could be asked.")
        if not args.id or len(found) != 1:
            raise NotFound(
                f"There is no deputy {args.id!r} of yours: 'sundown deputy list' shows them."
            )
        account, deputy = found[0]
        app.clear_deputy(account.id, deputy.id)
        if args.json:
            show_json({"id": deputy.id, "cleared": True})
            return
        say(f"{deputy.delegate_name} does not decide for you any more.")
