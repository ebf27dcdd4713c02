"""What a press is answered: where the request stands now, in values and in one sentence."""

from __future__ import annotations

from typing import Any

from assistant.hub.domain import formcheck
from assistant.hub.domain.case import Case, RequestState, TaskState
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


def standing(case: Case, directory: Directory, language: str) -> str:
    """Where it stands, in one sentence."""
    request = case.request
    who = waiting_for(case, directory)
    names = ("、" if language.startswith("zh") else ", ").join(who)
    code = f"cases.now.{request.state}"
    if request.state is RequestState.RETURNED:
        names = directory.name(request.requester)
        code = code if request.lacking else f"{code}_all"
    return say(code, language_of(language), no=request.no, who=names, many=len(request.lacking))
