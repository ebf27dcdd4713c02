"""The parts of the desktop: how each is started and configured, and where Debian keeps it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import IO, Protocol

SIZE = (1280, 800)
BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={path}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

XFCE_PANEL = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array"><value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=640;y=786"/>
      <property name="length" type="double" value="100"/><property name="size" type="uint" value="28"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/><value type="int" value="2"/>
        <value type="int" value="3"/><value type="int" value="4"/></property>
    </property></property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="separator"><property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/></property>
    <property name="plugin-3" type="string" value="systray"><property name="square-icons" type="bool" value="true"/></property>
    <property name="plugin-4" type="string" value="clock"/>
  </property>
</channel>
"""


def library(path: str) -> Path:
    """The full path of a program that is not on the PATH; fails in words if it is not installed."""
    places = [
        *Path("/usr/lib").glob(f"*/{path}"),
        Path("/usr/lib") / path,
        Path("/usr/libexec") / path,
    ]
    return next((p for p in places if p.is_file()), Path(f"/not-installed/{path}"))


class Place(Protocol):
    """What a part needs of the desktop it is started on."""

    folder: Path
    env: dict[str, str]
    children: list[subprocess.Popen[bytes]]

    def spawn(self, *command: str | Path, stdin: bytes = b"") -> subprocess.Popen[bytes]: ...
    def keep(self, log: IO[bytes]) -> None: ...
    def until(self, look: Callable[[], object], what: str) -> object: ...
    def has_name(self, name: str) -> bool: ...
    def wait_name(self, name: str) -> None: ...
    def log(self, name: str) -> str: ...


def start_display(desk: Place) -> None:
    """Xvfb picks a free display itself and says which."""
    read, write = os.pipe()
    words = [
        "Xvfb",
        "-displayfd",
        str(write),
        "-screen",
        "0",
        f"{SIZE[0]}x{SIZE[1]}x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    log = (desk.folder / "log" / "xvfb").open("wb")
    desk.keep(log)
    child = subprocess.Popen(
        words, pass_fds=[write], stdout=log, stderr=log, start_new_session=True
    )
    desk.children.append(child)
    os.close(write)
    with os.fdopen(read) as said:
        number = said.readline().strip()
    assert number, f"no display: {desk.log('xvfb')}"
    desk.env["DISPLAY"] = f":{number}"


def start_bus(desk: Place) -> None:
    """A session bus which starts nothing by itself: what is not part of this desktop is not there."""
    config, path = desk.folder / "bus.conf", desk.folder / "run" / "bus"
    config.write_text(BUS_CONFIG.format(path=path), encoding="utf-8")
    desk.env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={path}"
    desk.spawn("dbus-daemon", f"--config-file={config}", "--nofork")
    desk.until(path.exists, "the session bus")


def start_keyring(desk: Place, word: str = "test-pass") -> None:
    """A secret service, unlocked."""
    words = ("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
    desk.spawn(
        *words,
        f"--control-directory={desk.folder / 'run' / 'keyring'}",
        stdin=word.encode(),
    )
    desk.wait_name("org.freedesktop.secrets")


def start_tray(desk: Place, kind: str) -> subprocess.Popen[bytes] | None:
    """A tray host: trayer (XEmbed), xfce4 (StatusNotifier) or none."""
    match kind:
        case "trayer":
            return desk.spawn(
                "trayer",
                "--edge",
                "bottom",
                "--align",
                "right",
                "--widthtype",
                "request",
                "--height",
                "28",
                "--transparent",
                "false",
            )
        case "xfce4":
            _start_xfconf(desk)
            child = desk.spawn("xfce4-panel", "--disable-wm-check")
            desk.wait_name("org.kde.StatusNotifierWatcher")
            return child
        case _:
            return None


def start_notify(desk: Place, kind: str) -> None:
    """A notification service: dunst, xfce4 or none."""
    match kind:
        case "dunst":
            desk.spawn("dunst")
        case "xfce4":
            _start_xfconf(desk)
            desk.spawn(library("xfce4/notifyd/xfce4-notifyd"))
        case _:
            return
    desk.wait_name("org.freedesktop.Notifications")


def _start_xfconf(desk: Place) -> None:
    if desk.has_name("org.xfce.Xfconf"):
        return
    config = Path(desk.env["XDG_CONFIG_HOME"]) / "xfce4/xfconf/xfce-perchannel-xml"
    config.mkdir(parents=True, exist_ok=True)
    (config / "xfce4-panel.xml").write_text(XFCE_PANEL, encoding="utf-8")
    desk.spawn(library("xfce4/xfconf/xfconfd"))
    desk.wait_name("org.xfce.Xfconf")


def clean_env(folder: Path) -> dict[str, str]:
    """An environment that knows this desktop only."""
    for name in ("home/.config", "home/.local/share", "home/.cache", "run", "log"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "run").chmod(0o700)
    gone = {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DISPLAY", "LANGUAGE", "LC_ALL", "SUNDOWN_HOME"}
    env = {
        k: v
        for k, v in os.environ.items()
        if k not in gone and not k.startswith(("XDG_", "DESK_", "COV_"))
    }
    home = folder / "home"
    return {
        **env,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_SESSION_TYPE": "x11",
        "LANG": "C.UTF-8",
        "NO_AT_BRIDGE": "1",
        "GTK_A11Y": "none",
    }
