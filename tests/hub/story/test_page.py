"""The hub's README and its place in ARCHITECTURE.md: what they name is there, what they tell to type is taken."""

from __future__ import annotations

import re
import shlex
from argparse import ArgumentParser
from pathlib import Path

import pytest

from assistant.cli.hub import serve_parser, story_parser
from assistant.hub import admincli
from assistant.hub.api.app import ROUTERS
from assistant.hub.domain.routeread import read_route

ROOT = Path(__file__).parents[3]
README = (ROOT / "assistant" / "hub" / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^sundown hub (.+)$", README, re.MULTILINE)


def parser() -> ArgumentParser:
    made = ArgumentParser()
    commands = made.add_subparsers(required=True)
    admincli.build(commands)
    for name, each in (("serve", serve_parser()), ("story", story_parser())):
        commands.add_parser(name, parents=[each], add_help=False)
    return made


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_is_one_that_the_program_takes(line: str) -> None:
    parser().parse_args(shlex.split(line, comments=True))


def test_every_command_of_the_hub_is_named() -> None:
    assert {line.split()[0] for line in COMMANDS} == {"serve", "story", "migrate", "admin"}
    named = {line.split()[1] for line in COMMANDS if line.startswith("admin ")}
    assert named == {"verify", "export", "verify-export", "anchor", "people", "invite", "backup"}


def test_every_address_of_the_table_is_there() -> None:
    paths = {re.sub(r"\{[^}]*\}", "{}", each.path) for one in ROUTERS for each in one.router.routes}
    told = re.sub(r"\{[^}]*\}", "{}", README.split("## The API")[1].split("\n## ")[0])
    named = set(re.findall(r"(/(?:v1|scim|healthz|readyz|metrics)[\w/{}.:-]*)", told))
    assert {each for each in named - {"/v1/openapi.json"} if each not in paths} == set()


def test_the_route_of_the_example_can_be_read() -> None:
    block = README.split("```yaml\n")[1].split("```")[0]
    assert [each.key for each in read_route(block).steps] == ["manager", "finance", "cfo"]


def test_the_architecture_page_names_every_room_of_the_hub() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    hub = ROOT / "assistant" / "hub"
    rooms = {each.parent.name for each in hub.glob("*/__init__.py")}
    assert {each for each in rooms if f"{each}/" not in text} == set()
