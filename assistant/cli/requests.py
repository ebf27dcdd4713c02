"""`sundown request` and `sundown deputy`: asking for something, and who stands in for the user."""

from __future__ import annotations

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from assistant.model.errors import NotFound, SundownError
from assistant.model.form import Draft, DraftStage, Lack, Trial

from . import deputies
from .out import listing, say, show, show_json
from .requestforms import draft_of, kind_of, run_forms
from .requestwords import (
    data_of,
    draft_json,
    field_json,
    files_of,
    lack_line,
    line_of,
    read,
    trial_json,
)
from .when import spoken
from .words import Group, profile, quoted

if TYPE_CHECKING:
    from assistant.app import Sundown

_ID = "ID of a draft, or a beginning of it; the number of a request that came back"
_REFUSED = 1


def build(name: str, parser: ArgumentParser) -> None:
    """The sub-commands of either."""
    if name == "deputy":
        deputies.build(parser)
        return
    group = Group(parser)
    listed = group.add("forms", "what you can ask for", run_forms)
    listed.add_argument("--fresh", action="store_true", help="ask the sources now")
    made = group.add("new", "begin a request", run_new)
    made.add_argument("form", metavar="FORM", help="id or title, as 'forms' has it")
    made.add_argument("--account", metavar="N", default="", help="where several have that form")
    made.add_argument("--send", action="store_true", help="send it at once")
    _filling(made)
    filled = group.add("fill", "fill in more of a draft", run_fill)
    filled.add_argument("id", metavar="ID", help=_ID)
    _filling(filled)
    group.add("drafts", "what is being written, waits or came back", run_drafts)
    for action, about, run in (
        ("show", "a draft and its form", run_show),
        ("check", "what is missing, and who would approve", run_check),
        ("send", "send it", run_send),
        ("discard", "throw it away", run_discard),
    ):
        group.add(action, about, run).add_argument("id", metavar="ID", help=_ID)


def _filling(parser: ArgumentParser) -> None:
    parser.add_argument("values", metavar="FIELD=VALUE", nargs="*", help="by name or label")
    parser.add_argument("--data", metavar="JSON", default="", help="all fields as a JSON object")
    parser.add_argument(
        "--attach", metavar="FIELD=FILE", action="append", default=[], help="a receipt for a field"
    )
    parser.add_argument("--urgent", metavar="WHY", type=_why, help="it is urgent, and why")


def _why(text: str) -> str:
    """A reason that says something (H-8)."""
    if not text.strip():
        raise ArgumentTypeError("say why it is urgent")
    return text


# ---------------------------------------------------------------------- drafts


def run_new(args: Namespace) -> int:
    """Begin one; its id goes to stdout."""
    with profile(args) as app:
        kind = kind_of(app, args)
        form = app.form(kind.account_id, kind.id)
        data = data_of(form, {}, args)
        files = files_of(form, args)
        draft = app.new_draft(kind.account_id, kind.id)
        try:
            _keep(app, draft, data, files, args)
        except SundownError:
            app.discard_draft(draft.id)
            raise
        if args.send:
            return _send(app, args, app.draft(draft.id))
        _told(app, args, app.draft(draft.id), f"Begun: {kind.title}.")
        return 0


def run_fill(args: Namespace) -> None:
    """Fill in more of one."""
    with profile(args) as app:
        draft = draft_of(app, args.id)
        form = app.form(draft.account_id, draft.form)
        data, files = data_of(form, read(draft.data), args), files_of(form, args)
        _keep(app, draft, data, files, args)
        _told(app, args, app.draft(draft.id), f"Filled in: {draft.form_title}.")


def _keep(
    app: Sundown, draft: Draft, data: dict[str, Any], files: list[tuple[str, Path]], args: Namespace
) -> None:
    urgent: str = args.urgent or draft.urgent_reason
    app.save_draft(
        draft.id, json.dumps(data, ensure_ascii=False), urgent=bool(urgent), urgent_reason=urgent
    )
    for field, path in files:
        app.attach(draft.id, field, path)


def run_drafts(args: Namespace) -> None:
    """List them."""
    with profile(args) as app:
        zone = ZoneInfo(app.zone)
        listing(
            args,
            app.drafts(),
            row=lambda each: draft_json(each, zone),
            heads=("UPDATED", "WHAT", "STATE", "RECEIPTS", "ID"),
            cells=lambda each: (
                spoken(each.updated_at, zone),
                each.form_title,
                f"{each.stage}: {each.said}" if each.said else str(each.stage),
                str(len(each.files)),
                each.id,
            ),
            empty="There are no drafts.",
        )


def run_show(args: Namespace) -> None:
    """The form with what is filled in."""
    with profile(args) as app:
        draft = draft_of(app, args.id)
        form = app.form(draft.account_id, draft.form)
        if args.json:
            fields = [field_json(each) for each in form.fields]
            show_json(draft_json(draft, ZoneInfo(app.zone)) | {"form_fields": fields})
            return
        data = read(draft.data)
        lines = [f"{draft.form_title} ({draft.stage})", ""]
        lines += [line_of(each, data) for each in form.fields]
        lines += [f"  {each.field}: {each.name}" for each in draft.files]
        show("\n".join(lines))
        _lacks(draft.lacks)


def run_check(args: Namespace) -> int:
    """Ask the source what is missing; exit status 1 where something is."""
    with profile(args) as app:
        draft = draft_of(app, args.id)
        trial = app.try_draft(draft.id)
        if args.json:
            show_json(trial_json(trial))
        else:
            _say_trial(trial)
        return _REFUSED if trial.lacks else 0


def run_send(args: Namespace) -> int:
    """Send one."""
    with profile(args) as app:
        return _send(app, args, draft_of(app, args.id))


def _send(app: Sundown, args: Namespace, draft: Draft) -> int:
    """Durable at once; one pass over its account sends it."""
    account = next((each.name for each in app.accounts() if each.id == draft.account_id), "")
    app.submit_draft(draft.id)
    app.sync(account)
    try:
        now = app.draft(draft.id)
    except NotFound:  # it has become a request
        _said_sent(args, draft)
        return 0
    if now.stage is DraftStage.SENT:
        _said_sent(args, draft)
        return 0
    _told(app, args, now, _SENDING.get(now.stage, "It was not sent."))
    if now.said:
        say(now.said)
    _lacks(now.lacks)
    return 0 if now.stage is DraftStage.WAITING else _REFUSED


_SENDING = {
    DraftStage.WAITING: "Not sent yet, waiting for the network: 'sundown sync' sends it.",
    DraftStage.LACKING: "Something is missing: fill it in and send it again.",
    DraftStage.REFUSED: "The source refused it.",
}


def _said_sent(args: Namespace, draft: Draft) -> None:
    if args.json:
        show_json({"id": draft.id, "stage": str(DraftStage.SENT)})
    else:
        show(draft.id)
    say(f"Sent: {draft.form_title}. 'sundown approvals list --bucket mine' shows where it stands.")


def run_discard(args: Namespace) -> None:
    """Throw one away."""
    with profile(args) as app:
        draft = draft_of(app, args.id)
        app.discard_draft(draft.id)
        if args.json:
            show_json({"id": draft.id, "discarded": True})
            return
        say(f"Thrown away: {quoted(draft.form_title)}.")


def _told(app: Sundown, args: Namespace, draft: Draft, said: str) -> None:
    if args.json:
        show_json(draft_json(draft, ZoneInfo(app.zone)))
    else:
        show(draft.id)
    say(said)


def _lacks(found: tuple[Lack, ...]) -> None:
    for each in found:
        say(lack_line(each))


def _say_trial(trial: Trial) -> None:
    _lacks(trial.lacks)
    lines = [
        f"{number}. {step.name}: {', '.join(step.people)}" if step.people else step.sentence
        for number, step in enumerate((each for each in trial.steps if each.runs), 1)
    ]
    if lines:
        show("\n".join(lines))
    if trial.amount:
        say(f"In all {trial.amount} {trial.currency}".rstrip() + ".")
    if not trial.lacks:
        say("Nothing is missing.")
