"""What a press is answered: where the request stands now, in values and in one sentence."""

from __future__ import annotations

from typing import Any

from assistant.hub.domain import formcheck
from assistant.hub.domain.case import Case, RequestState, Sign, StepState, TaskState
from assistant.hub.domain.people import Directory
from assistant.hub.words import language_of, say

from .context import Answer, Desk


def answer(desk: Desk, case: Case, *, task: str = "", status: int = 200) -> Answer:
    """The answer to a press on `task` ("" = on the request itself)."""
    request, directory = case.request, desk.directory
    form = desk.hub.form(desk.db, request.form, request.form_version)
    language = desk.actor.language
    body: dict[str, Any] = {
        "request": request.id,
        "no": request.no,
        "state": str(request.state),
        "round": request.round,
        "data_rev": request.data_rev,
        "lacking": [
            {**formcheck.told(form, each, language), "note": each.note} for each in request.lacking
        ],
        "waiting_for": list(waiting_for(case, directory)),
        "sentence": standing(case, directory, language),
    }
    if task:
        body["task"] = task
        body["task_state"] = next((str(each.state) for each in case.tasks if each.id == task), "")
    return Answer(status, body)


def waiting_for(case: Case, directory: Directory) -> tuple[str, ...]:
    """Names of those whose signature is open."""
    asked = (each.assignee for each in case.tasks if each.state is TaskState.OPEN)
    return tuple(dict.fromkeys(map(directory.name, asked)))


def _signers(case: Case, directory: Directory, language: str) -> tuple[str, ...]:
    """Whose signature is open, deputies with the name of the one they sign for."""
    found: dict[str, None] = {}
    for each in case.tasks:
        if each.state is TaskState.OPEN:
            name, whose = directory.name(each.assignee), each.on_behalf_of
            if whose and whose != each.assignee:
                whom = directory.name(whose)
                name = say("cases.stands_in", language_of(language), who=name, principal=whom)
            found[name] = None
    return tuple(found)


def _comma(case: Case, language: str) -> str:
    """What stands between names: "or" where one signature is enough."""
    at = next((each for each in case.steps if each.state is StepState.OPEN), None)
    one = at is not None and at.sign is Sign.ANY
    if language.startswith("zh"):
        return " 或 " if one else "、"
    return " or " if one else ", "


def standing(case: Case, directory: Directory, language: str) -> str:
    """Where it stands, in one sentence."""
    request = case.request
    names = _comma(case, language).join(_signers(case, directory, language))
    code = f"cases.now.{request.state}"
    if request.state is RequestState.RETURNED:
        names = directory.name(request.requester)
        code = code if request.lacking else f"{code}_all"
    return say(code, language_of(language), no=request.no, who=names, many=len(request.lacking))
