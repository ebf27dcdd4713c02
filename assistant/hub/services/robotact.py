"""What a robot does at a cause: first all of it is worked out, then it is written, in the transaction of its run."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.hub.domain.case import Effect, Told
from assistant.hub.domain.people import Directory
from assistant.hub.domain.robot import Action, AddRow, Mention, Post, Start
from assistant.hub.domain.robotrule import Refusal, check_group, is_group
from assistant.hub.domain.robottext import Template, templates
from assistant.hub.store import endpoints, events, outbox, robotdata, robots
from assistant.hub.store.columns import canonical
from assistant.hub.store.ids import new_id
from assistant.hub.store.robotdata import Message
from assistant.hub.store.robots import Run
from assistant.model.value import dataclass

from . import requests, robotcauses, robotreport, robotrights, robotsight
from .context import Actor
from .robotscene import NOBODY, Scene, filled, raw

_ID_LONGEST = 200
_MOST_PEOPLE = 50


@dataclass(frozen=True, slots=True)
class Ready:
    """Worked out. `kind`: post, mention, row, start; `to`: an endpoint, people, table and row, form and person."""

    kind: str
    to: tuple[str, ...]
    title: str = ""
    text: str = ""
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    group: bool = False


def worked_out(scene: Scene, action: Action, span: Any = None) -> Ready:
    """The action at this cause. `span` is what a report covers. Raises Refusal for what may not be; writes nothing."""
    match action:
        case Post():
            return _post(scene, action, span)
        case Mention():
            return _mention(scene, action, span)
        case AddRow():
            return _row(scene, action)
        case Start():
            return _start(scene, action)


def write(
    scene: Scene, run: Run, ready: Sequence[Ready], chain: tuple[str, ...]
) -> tuple[str, ...]:
    """Everything that was worked out, in this transaction; the keys of the messages that go outside after it.

    Raises what starting a request may raise.
    """
    posts = [(number, each) for number, each in enumerate(ready, 1) if each.kind == "post"]
    keys = tuple(f"post:{run.id}:{number}" for number, _ in posts)
    effects = [
        Effect(key, "report", _letter(scene, run, each, chain, keys))
        for key, (_, each) in zip(keys, posts, strict=True)
    ]
    outbox.add(scene.desk.db, scene.cause.request, effects, scene.desk.now)
    for each in ready:
        match each.kind:
            case "mention":
                _say(scene, run, each)
            case "row":
                about = scene.cause.request
                robotdata.upsert(
                    scene.desk.db, each.to[0], each.to[1], each.values, scene.desk.now, about
                )
            case "start":
                _begin(scene, run, each, chain)
            case _:
                pass  # a message: written above
    return keys


def _post(scene: Scene, action: Post, span: Any) -> Ready:
    found = endpoints.find(scene.desk.db, action.to)
    if found is None or found.direction != "out" or not found.active:
        raise Refusal("robots.no_endpoint", name=action.to)
    group, readers = is_group(found.body), frozenset(map(str, found.body.get("roles", ())))
    if scene.form is not None and scene.request is not None and group:
        private = robotrights.private_forms(scene.desk.db)
        check_group(scene.form, scene.request.data, private, action)
    if span is not None:
        scene = robotreport.told(scene, span, readers, group=group)
    text, title = filled(scene, action.text, readers), filled(scene, action.title, readers)
    values = {"held_back": scene.report.get("held_back", 0)}
    return Ready("post", (action.to,), title[:200], text, values, group)


def _mention(scene: Scene, action: Mention, span: Any) -> Ready:
    people = [each for template in action.people for each in _people(scene, template)]
    named = tuple(dict.fromkeys(people))[:_MOST_PEOPLE]
    if not named:
        raise Refusal("robots.nobody")
    robotsight.check(scene, named)
    if span is not None:
        scene = robotreport.told(scene, span, NOBODY, group=True)
    return Ready("mention", named, "", filled(scene, action.text, robotsight.shared(scene, named)))


def _row(scene: Scene, action: AddRow) -> Ready:
    """Whoever may read tables reads these: nothing that any mask hides, nothing of a private request."""
    robotsight.check_names(scene, (action.id, *action.values.values()))
    key = filled(scene, action.id, NOBODY).strip()[:_ID_LONGEST]
    if not key:
        raise Refusal("robots.no_row_id")
    values = {name: filled(scene, each, NOBODY) for name, each in action.values.items()}
    return Ready("row", (action.sheet, key), "", "", values)


def _start(scene: Scene, action: Start) -> Ready:
    own = scene.plan.person or scene.robot.owner
    people = _people(scene, action.person) if action.person else (own,)
    if len(people) != 1 or not scene.desk.directory.active(people[0]):
        raise Refusal("robots.no_person")
    robotsight.check_names(scene, templates(action.data))
    return Ready("start", (action.form, people[0]), "", "", _data(scene, action.data))


def _data(scene: Scene, value: Any) -> Any:
    if isinstance(value, Template):
        return raw(scene, value, NOBODY)
    if isinstance(value, Mapping):
        return {name: _data(scene, each) for name, each in value.items()}
    return [_data(scene, each) for each in value] if isinstance(value, list) else value


def _people(scene: Scene, template: Template) -> tuple[str, ...]:
    """Who is meant: an id, an address, an employee's number, a role, or one of the words for people around a cause.

    Roles and words count only where the robot's author wrote them: what a stranger sends names one person or nobody.
    """
    directory, word = scene.desk.directory, filled(scene, template, NOBODY).strip()
    request = scene.request
    said = "" if template.names() else word
    match said:
        case "owner":
            found: Sequence[str] = (scene.robot.owner,)
        case "requester":
            found = (request.requester,) if request else ()
        case "supervisor":
            found = (directory.supervisor(request.requester if request else scene.robot.owner),)
        case _ if said.startswith("role:"):
            found = directory.holders(said[5:], request.department if request else "")
        case _:
            found = _known(directory, word)
    return tuple(each for each in found if directory.active(each))


def _known(directory: Directory, word: str) -> tuple[str, ...]:
    if word in directory.people:
        return (word,)
    low = word.lower()
    return tuple(
        each.id
        for each in directory.people.values()
        if word and low in (each.email.lower(), each.number.lower())
    )[:1]


def _letter(
    scene: Scene, run: Run, ready: Ready, chain: tuple[str, ...], keys: tuple[str, ...]
) -> dict[str, Any]:
    return {
        "robot": scene.robot.id, "name": scene.robot.name, "owner": scene.robot.owner, "cause": run.cause,
        "chain": list(chain), "endpoint": ready.to[0], "group": ready.group, "title": ready.title,
        "text": ready.text, "siblings": list(keys), "at": scene.desk.now.isoformat(timespec="seconds"),
    }  # fmt: skip


def _say(scene: Scene, run: Run, ready: Ready) -> None:
    desk, about = scene.desk, scene.request.id if scene.request else ""
    messages = [
        Message(new_id(desk.now), scene.robot.id, run.id, person, about, ready.text, desk.now)
        for person in ready.to
    ]
    robotdata.say(desk.db, messages)
    events.add(
        desk.db, [Told(each.person, "robot.message", each.id) for each in messages], desk.now
    )


def _begin(scene: Scene, run: Run, ready: Ready, chain: tuple[str, ...]) -> None:
    """As the person whose request it is; the trail says that a robot did it."""
    form, person = ready.to
    locale = scene.desk.directory.people[person].locale
    actor = Actor(person, origin=robotcauses.origin(chain), language=locale)
    desk = dataclasses.replace(scene.desk, actor=actor)
    data = json.loads(canonical(ready.values))  # as it would have come in
    answer = requests.create_within(desk, form, data)
    robots.started(desk.db, str(answer.body["request"]), scene.robot.id, run.id, chain)
