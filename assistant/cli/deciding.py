"""Deciding on the command line: held with Ctrl-C as Undo, then sent, read back, and the result in one sentence."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

from assistant.model.approval import Action, ApprovalTask, Decide, Decision, Origin, Tier
from assistant.model.errors import BadInput, NeedsUser, NotFound, Refused

from .approvalrows import named
from .approvalwords import colleague, place, ticked
from .out import say
from .undowindow import PATIENCE, finish, finish_all, status, tell
from .words import Group, profile

if TYPE_CHECKING:
    from assistant.app import Sundown

ID = "ID, a beginning of it that only one has, or the request's number"
_PROVED = frozenset({Action.APPROVE, Action.REJECT})


def build(group: Group) -> None:
    """The sub-commands that decide."""
    approved = _decision(group, "approve", "approve it")
    _proving(approved)
    approved.add_argument("--comment", metavar="TEXT", default="")
    rejected = _decision(group, "reject", "reject it, with a reason")
    _proving(rejected)
    rejected.add_argument("--reason", dest="comment", metavar="TEXT", default="")
    _returning(_decision(group, "return", "send it back; --field marks what is to be changed"))
    for name, about in (
        ("transfer", "hand it to somebody"),
        ("delegate", "let somebody decide it for you"),
    ):
        made = _decision(group, name, about)
        made.add_argument("people", metavar="PERSON", nargs=1, help="name or id at the source")
        made.add_argument("--comment", metavar="TEXT", default="")
    _adding(_decision(group, "add-sign", "ask somebody else too"))
    said = _decision(group, "comment", "say something about it", held=False)
    said.add_argument("comment", metavar="TEXT")
    _decision(group, "urge", "remind those for whom your request waits", held=False)
    for name, about in (
        ("withdraw", "take your request back"),
        ("take-back", "take your approval back, while nobody went on"),
        ("revoke", "undo an approved request of yours"),
    ):
        why = _decision(group, name, about)
        why.add_argument("--reason", "--comment", dest="comment", metavar="TEXT", default="")
    for name, about, run in (
        ("undo", "take a decision back that was not sent", run_undo),
        ("send", "send what was held up", run_send),
    ):
        group.add(name, about, run).add_argument(
            "id", metavar="ID", help=f"{ID}; or the decision's"
        )
    _batch(group)


def _decision(group: Group, name: str, about: str, *, held: bool = True) -> ArgumentParser:
    made = group.add(name, about, run_decide)
    made.set_defaults(deed=Action(name.replace("-", "_")))
    made.add_argument("id", metavar="ID", help=ID)
    if held:
        _holding(made)
    return made


def _holding(parser: ArgumentParser) -> None:
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--hold", metavar="SECONDS", type=_seconds, help="a shorter time for Ctrl-C"
    )
    either.add_argument("--now", action="store_true", help="send at once")


def _proving(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--amount", metavar="A", default="", help="of a high one: the amount, typed"
    )
    parser.add_argument(
        "--code-stdin", action="store_true", help="the second verification: first line of stdin"
    )


def _returning(parser: ArgumentParser) -> None:
    parser.add_argument("--reason", dest="comment", metavar="TEXT", default="")
    parser.add_argument(
        "--to", metavar="PLACE", default="", help="name or key; default: the requester"
    )
    parser.add_argument(
        "--field", metavar="FIELD[=NOTE]", action="append", default=[], help="by name or label"
    )


def _adding(parser: ArgumentParser) -> None:
    parser.add_argument("people", metavar="PERSON", nargs="+", help="names or ids at the source")
    parser.add_argument("--where", choices=("before", "after", "parallel"), default="before")
    parser.add_argument("--sign", choices=("all", "any", "seq"), default="all")
    parser.add_argument("--comment", metavar="TEXT", default="")


def _batch(group: Group) -> None:
    made = group.add("batch", "decide several of one form at once, at most 20", run_batch)
    made.add_argument("ids", metavar="ID", nargs="+", help=ID)
    either = made.add_mutually_exclusive_group(required=True)
    either.add_argument("--approve", dest="deed", action="store_const", const=Action.APPROVE)
    either.add_argument("--reject", dest="deed", action="store_const", const=Action.REJECT)
    made.add_argument("--reason", "--comment", dest="comment", metavar="TEXT", default="")
    _holding(made)


def _seconds(text: str) -> int:
    if text.isdecimal() and int(text) <= 60:  # noqa: PLR2004 - the longest undo window there is
        return int(text)
    raise ArgumentTypeError(f"{text!r} is not a number of seconds from 0 to 60")


# ---------------------------------------------------------------------- one decision


def run_decide(args: Namespace) -> int:
    """Decide, wait, send, read back."""
    with profile(args) as app:
        task = app.approval(app.find_approval(args.id)).task
        _offered(task, args)
        wish = Decide(
            task.id,
            args.deed,
            task.version,
            Origin.COMMAND,
            getattr(args, "comment", ""),
            ticked(app, task, getattr(args, "field", [])),
            place(app, task, getattr(args, "to", "")),
            tuple(colleague(app, task.account_id, each) for each in getattr(args, "people", ())),
            getattr(args, "where", "before"),
            getattr(args, "sign", "all"),
            getattr(args, "amount", ""),
        )
        made = _decided(app, args, task, wish)
        return finish(app, args, task, made)


def _offered(task: ApprovalTask, args: Namespace) -> None:
    """Say at once what is not possible, or what is missing; the core looks again."""
    if args.deed not in task.actions and task.tier is not Tier.SOURCE:
        known = ", ".join(sorted(str(each) for each in task.actions)) or "nothing any more"
        raise Refused(f"That is not possible here. Possible is: {known}.")
    if args.deed in task.reason_needed and not getattr(args, "comment", "").strip():
        raise BadInput("This needs a reason: give it with --reason.")


def _decided(app: Sundown, args: Namespace, task: ApprovalTask, wish: Decide) -> Decision:
    """Durable; at tier 2 after the second verification."""
    factor = app.approval_factor(task.id) if wish.action in _PROVED else ""
    if task.tier is Tier.SOURCE and wish.action in _PROVED:
        raise NeedsUser(f"This can only be decided at the source: {task.url}")
    if not factor:
        return app.decide(wish)
    if task.amount and not wish.typed:
        raise BadInput(f"This is a high one: type its amount with --amount ({task.amount}).")
    return app.decide_verified(wish, _code(args, task, factor))


def _code(args: Namespace, task: ApprovalTask, factor: str) -> str:
    """From stdin, or typed without being shown; it is kept nowhere."""
    if args.code_stdin:
        code = sys.stdin.readline().rstrip("\r\n")
    elif sys.stdin.isatty():
        from getpass import getpass

        asked = "Code of your authenticator" if factor == "totp" else "Your password"
        code = getpass(f"{asked} at {task.account}, for this decision: ", sys.stderr)
    else:
        raise NeedsUser("This needs a second verification: give it with --code-stdin.")
    if not code:
        raise NeedsUser("No second verification was given: nothing was decided.")
    return code


def run_undo(args: Namespace) -> int:
    """Take back what was not sent."""
    with profile(args) as app:
        made = _decision_of(app, args.id)
        done = app.undo_decision(made.id)
        made = app.decision(made.id)
        tell(app, args, made)
        if not done:
            say(
                "It is too late to take it back: 'sundown approvals show' says what is possible now."
            )
        return 0 if done else 1


def run_send(args: Namespace) -> int:
    """Send what the end of a program, or the network, had held up."""
    with profile(args) as app:
        made = app.send_decision(_decision_of(app, args.id).id)
        made = app.finish_decision(made.id, PATIENCE)
        tell(app, args, made)
        return status(made)


def _decision_of(app: Sundown, ident: str) -> Decision:
    """By the decision's own id, or by its task's."""
    try:
        return app.decision(ident)
    except NotFound:
        pass
    task = app.approval(app.find_approval(ident)).task
    if task.decision is None:
        raise NotFound(f"Nothing was decided about {named(task)}.")
    return task.decision


# ---------------------------------------------------------------------- several at once


def run_batch(args: Namespace) -> int:
    """All in one transaction with one undo window; one result for each row (A-20)."""
    with profile(args) as app:
        ids = tuple(dict.fromkeys(app.find_approval(each) for each in args.ids))
        offer = app.batch(ids)
        barred = [row for row in offer.rows if not row.ticked]
        if barred:
            said = "; ".join(f"{named(row.task)}: {_WHY.get(row.why, row.why)}" for row in barred)
            raise BadInput(f"These can't go along: {said}.")
        wishes = tuple(
            Decide(row.task.id, args.deed, row.task.version, Origin.BATCH, args.comment)
            for row in offer.rows
        )
        totals = ", ".join(f"{amount} {currency}".strip() for currency, amount in offer.totals)
        say(f"{len(wishes)} together{f', in all {totals}' if totals else ''}.")
        made = app.decide_batch(wishes)
        return finish_all(app, args, made, {row.task.id: row.task for row in offer.rows})


_WHY = {
    "tier": "it has to be decided by itself",
    "unseen": "you have not looked at it ('sundown approvals show')",
    "changed": "it changed since you looked",
    "decided": "it is decided already",
    "other_form": "it is of another form",
}
