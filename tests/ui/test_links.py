"""`sundown:` links: handed to the program that runs, opened there, never deciding; hostile ones are refused (A-17)."""

from __future__ import annotations

import configparser
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.cli.run import run
from assistant.connectors.paper import PaperServer, Request
from assistant.model.approval import Bucket
from tests.approvals import paper_profile
from ui.instance import LONGEST, Instance, clean_link
from ui.popup import Popup
from ui.shell import Shell

DESKTOP = Path(__file__).parents[2] / "resources" / "sundown.desktop"
HOSTILE = (
    "sundown:" + "a" * LONGEST,
    "sundown:approvals/1\nshow today",
    "sundown:approvals/\x1b[31m",
    "sundown:approvals/\u202e0001",
    "https://example.com/",
    "file:///etc/passwd",
    "",
)


@pytest.fixture
def runtime(tmp_path, monkeypatch):
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return folder


@pytest.fixture
def approver(tmp_path, clock):
    opened = paper_profile(tmp_path / "paper", [Request("Taxi")], clock, PaperServer())
    yield opened
    opened.close()


@pytest.fixture
def shell(approver, qapp, runtime):
    made = Shell(approver, Instance(approver.home), hidden=True)
    yield made
    made.close()
    for popup in standing():
        popup.close()


def standing() -> list[Popup]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, Popup) and w.isVisible()]


def said() -> list[str]:
    return [each.accessibleName() for each in standing()]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_not_even_looked_at(text):
    assert not clean_link(text)


def test_a_link_is_handed_over_and_a_second_line_is_not(qapp, qtbot, runtime, tmp_path):
    first = Instance(tmp_path)
    assert first.take()
    first.listen()
    with qtbot.waitSignal(first.linked, timeout=10_000) as heard:
        hand(tmp_path, "sundown:approvals/0123456789abcdef")
    assert heard.args == ["sundown:approvals/0123456789abcdef"]
    first.close()


def hand(home, text):
    """From another thread, as another program would."""
    threading.Thread(target=lambda: Instance(home).hand_link(text), daemon=True).start()


def test_a_link_opens_the_card_and_decides_nothing(shell, approver):
    (task,) = approver.approvals(Bucket.TO_DECIDE)
    shell.follow(f"sundown:approvals/{task.id}")
    assert shell._windows["approvals"].isVisible()
    assert approver.approvals(Bucket.TO_DECIDE)[0].decision is None


@pytest.mark.parametrize(
    "link", ["sundown:approve/1", "sundown:approvals/0000000000000000", "sundown:approvals/../x", "sundown:?a=1&a=2"]
)  # fmt: skip
def test_what_is_no_card_of_ours_is_said_and_opens_nothing(shell, link):
    before = len(said())
    shell.follow(link)
    assert len(said()) == before + 1
    assert "approvals" not in shell._windows


def test_the_desktop_knows_whose_links_these_are():
    found = configparser.ConfigParser(interpolation=None)
    found.optionxform = str
    found.read(DESKTOP, encoding="utf-8")
    entry = found["Desktop Entry"]
    assert entry["MimeType"] == "x-scheme-handler/sundown;"
    assert entry["Exec"] == "sundown %u"


def test_a_link_stands_alone_on_the_command_line(capsys):
    assert run(["sundown:approvals/1", "--hidden"]) == 2
    assert "stands alone" in capsys.readouterr().err
