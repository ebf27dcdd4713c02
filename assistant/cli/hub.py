"""`sundown hub`: the company side. What it needs beyond the desktop is imported when a hub command runs, not before."""

from __future__ import annotations

import gc
from argparse import REMAINDER, SUPPRESS, ArgumentParser, Namespace
from importlib.util import find_spec
from pathlib import Path

from assistant.model.errors import Refused

_EXTRA = ("fastapi", "uvicorn", "sqlalchemy", "dbos", "cel", "jsonschema", "casbin", "authlib")
_GARBAGE = 10_000  # objects made and not freed between two looks for cycles; Python's 700 are those of one press
_INSTALL = "The hub's part is not installed: pip install 'sundown[hub]' adds it."


def build(name: str, parser: ArgumentParser) -> None:  # noqa: ARG001 - one signature for every command
    """The arguments of `hub`; each of its commands reads its own."""
    parser.add_argument("what", choices=("serve", "migrate", "admin", "story"))
    parser.add_argument("words", nargs=REMAINDER, help="'sundown hub serve --help' says more")
    parser.set_defaults(run=_run, parser=parser)


def _run(args: Namespace) -> int:
    # before the imports: to look for cycles in them was a tenth of the start
    gc.set_threshold(_GARBAGE)
    if args.what == "serve":
        return _serve(serve_parser().parse_args(args.words, args))
    if args.what == "story":
        return _story(story_parser().parse_args(args.words, args))
    _installed()
    from assistant.hub.admincli import run

    home = ["--home", str(args.home)] if args.home else []
    return run([*home, args.what, *args.words])


def _serve(args: Namespace) -> int:
    from assistant.hub.door import asked

    door = asked(args)
    _installed()
    from assistant.hub.cli import serve

    return serve(args, door)


def _story(args: Namespace) -> int:
    _installed()
    from assistant.hub.story.play import story

    return story(args)


def _installed() -> None:
    """Raises Refused with a sentence when the extra of the hub is not there."""
    if any(find_spec(each) is None for each in _EXTRA):
        raise Refused(_INSTALL)


def serve_parser() -> ArgumentParser:
    """The arguments of `hub serve`."""
    parser = ArgumentParser("sundown hub serve", allow_abbrev=False)
    for name, kind, default, about in (
        ("--database", str, "", "postgresql://… or @FILE (else SUNDOWN_HUB_DATABASE, else SQLite)"),
        ("--host", str, "127.0.0.1", "where to listen (else this machine alone)"),
        ("--port", int, 8620, "0 takes any that is free"),
        ("--public-url", str, "", "the address that people type"),
        ("--cert", Path, None, "TLS: the certificate chain (PEM)"),
        ("--key", Path, None, "TLS: its key (PEM)"),
        ("--zone", str, "", "the company's time zone, on the first start"),
        ("--currency", str, "", "the company's currency, on the first start"),
        ("--rate", float, 0.0, "requests per second of one device (else 20)"),
    ):
        parser.add_argument(name, type=kind, default=default, help=about)
    parser.add_argument("--behind-proxy", action="store_true", help="a proxy here does the TLS")
    parser.add_argument("--home", type=Path, default=SUPPRESS, help="the folder of the profile")
    return parser


def story_parser() -> ArgumentParser:
    """The arguments of `hub story`."""
    about = "Play a scripted week of a company of twelve people on a hub that is thrown away afterwards."
    parser = ArgumentParser("sundown hub story", description=about, allow_abbrev=False)
    parser.add_argument("--language", choices=("en", "zh-Hant", "zh-Hans"), default="en")
    parser.add_argument("--json", action="store_true", default=SUPPRESS, help="as JSON, at the end")
    return parser
