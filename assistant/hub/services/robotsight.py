"""Which people a robot may tell about a request, and what all of them may see of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from functools import reduce

from assistant.hub.domain.robotrule import Refusal, is_private
from assistant.hub.domain.robottext import Template

from . import reading, robotrights, seeing
from .context import Actor, Desk
from .robotscene import NOBODY, Scene


def check(scene: Scene, people: Sequence[str]) -> None:
    """Raises Refusal if a private request would be told to somebody who may not know of it."""
    request = scene.request
    if scene.case is None or request is None:
        return
    private = request.form in robotrights.private_forms(scene.desk.db) or is_private(request.data)
    if private and not all(reading.may_know(_as(scene, each), scene.case) for each in people):
        raise Refusal("robots.private_request")


def check_names(scene: Scene, templates: Iterable[Template]) -> None:
    """Raises Refusal if something of a private request would go where others read it: a table, another request."""
    request = scene.request
    if request is None:
        return
    private = request.form in robotrights.private_forms(scene.desk.db) or is_private(request.data)
    named = {name.partition(".")[0] for each in templates for name in each.names()}
    if private and named & {"form", "request"}:
        raise Refusal("robots.private_request")


def shared(scene: Scene, people: Sequence[str]) -> frozenset[str]:
    """The roles that every one of them sees the request with; a person who is not concerned adds nothing to see."""
    if scene.case is None:
        return NOBODY
    each = [seeing.audience_of(_as(scene, person), scene.case) for person in people]
    return reduce(frozenset.__and__, each) if each else NOBODY


def _as(scene: Scene, person: str) -> Desk:
    return dataclasses.replace(scene.desk, actor=Actor(person, origin="robot"))
