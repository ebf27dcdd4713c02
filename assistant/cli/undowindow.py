"""The undo window on the command line: one line, Ctrl-C takes back, then it is sent, read back and told."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.approval import Action, ApprovalTask, Decision, Stage

from .approvalrows import decision_json, ended, named
from .out import say, show, show_json

if TYPE_CHECKING:
    from assistant.app import Sundown

_REFUSED, _NEEDS_USER = 1, 3
PATIENCE = 60.0  # seconds for the network after the undo window
_ENDED = {Stage.DONE: 0, Stage.UNDONE: 0, Stage.BROWSER: _NEEDS_USER, Stage.NOT_SENT: _NEEDS_USER}
_DOING = {
    Action.APPROVE: "Approving",
    Action.REJECT: "Rejecting",
    Action.RETURN: "Returning",
    Action.TRANSFER: "Transferring",
    Action.DELEGATE: "Delegating",
    Action.ADD_SIGN: "Asking somebody else",
    Action.WITHDRAW: "Withdrawing",
    Action.TAKE_BACK: "Taking back",
    Action.REVOKE: "Revoking",
}


def finish(app: Sundown, args: Namespace, task: ApprovalTask, made: Decision) -> int:
    """Wait out the undo window with one line, send, and tell the result. Ctrl-C takes it back."""
    if made.stage is Stage.HELD and made.action in _DOING:
        made = _wait(app, args, task, made)
    elif made.stage in {Stage.HELD, Stage.WAITING}:
        made = app.finish_decision(made.id, PATIENCE)
    tell(app, args, made)
    return status(made)


def _wait(app: Sundown, args: Namespace, task: ApprovalTask, made: Decision) -> Decision:
    left = max(0.0, (made.not_before - app.now()).total_seconds())
    asked = 0.0 if args.now else left if args.hold is None else min(float(args.hold), left)
    try:
        if asked:
            say(f"{_DOING[made.action]} {named(task)} in {asked:.0f} s, Ctrl-C takes it back.")
        if asked < left:
            _pause(asked)
            made = app.send_decision(made.id)
        return app.finish_decision(made.id, left + PATIENCE)
    except KeyboardInterrupt:
        if app.undo_decision(made.id):
            say("Taken back: nothing was sent.")
        else:
            say(ended(app.decision(made.id), ZoneInfo(app.zone)))
        raise


def _pause(seconds: float) -> None:
    from threading import Event

    if seconds:
        Event().wait(seconds)


def tell(app: Sundown, args: Namespace, made: Decision) -> None:
    """Its id on stdout, the result in one sentence on stderr."""
    zone = ZoneInfo(app.zone)
    if args.json:
        show_json(decision_json(made, zone))
    else:
        show(made.id)
    said = ended(made, zone)
    if made.stage is Stage.DONE and made.said:
        said = f"{said} {made.said}"
    say(said)


def status(made: Decision) -> int:
    """The exit status that says how it ended."""
    return _ENDED.get(made.stage, _REFUSED)


def finish_all(
    app: Sundown, args: Namespace, made: tuple[Decision, ...], tasks: dict[str, ApprovalTask]
) -> int:
    """The same for several at once, with one result each."""
    left = max(0.0, (made[0].not_before - app.now()).total_seconds())
    asked = 0.0 if args.now else left if args.hold is None else min(float(args.hold), left)
    try:
        if asked:
            say(f"{_DOING[made[0].action]} {len(made)} in {asked:.0f} s, Ctrl-C takes them back.")
        if asked < left:
            _pause(asked)
            for each in made:
                app.send_decision(each.id)
        ends = [app.finish_decision(each.id, left + PATIENCE) for each in made]
    except KeyboardInterrupt:
        undone = sum(app.undo_decision(each.id) for each in made)
        say(f"Taken back: {undone} of {len(made)}.")
        raise
    zone = ZoneInfo(app.zone)
    if args.json:
        show_json([decision_json(each, zone) for each in ends])
    for each in ends:
        say(f"{named(tasks[each.task_id])}: {ended(each, zone)}")
    return max(status(each) for each in ends)
