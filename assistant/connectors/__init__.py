"""The kinds of accounts as data, and the one function that makes a connector of an account.

No connector is imported before an account of its kind is used.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from assistant.model.account import Account, Field
from assistant.model.errors import BadInput

if TYPE_CHECKING:
    from assistant.system.http import Http

    from .base import Connector


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of account: its form is made of `fields`, its code is in `module`.

    `module` has open_account(account, password, http) -> Connector. `remote` kinds need the network.
    """

    name: str
    title: str
    fields: tuple[Field, ...]
    module: str
    remote: bool = True


_URL_HELP = "The server's address, a calendar's address, or your e-mail address."
_CA = Field(
    "ca_file",
    "Certificate file",
    "path",
    help="A .pem file of your company's certificate authority, if the system does not know it.",
)

KINDS: tuple[Kind, ...] = (
    Kind(
        "caldav",
        "CalDAV (Nextcloud, Radicale, iCloud, Fastmail …)",
        (
            Field("url", "Address", "url", required=True, help=_URL_HELP),
            Field("username", "User name"),
            Field(
                "password",
                "Password",
                "password",
                secret=True,
                help="With two-factor sign-in: an app password made on the server's web page.",
            ),
            Field(
                "auth",
                "Sign in with",
                "choice",
                default="password",
                choices=("password", "bearer"),
                help="Bearer: the password is an access token.",
            ),
            _CA,
        ),
        "assistant.connectors.caldav",
    ),
    Kind(
        "ics",
        "Calendar file or subscription (.ics, webcal)",
        (
            Field(
                "url",
                "Address or file",
                "url",
                required=True,
                help="https://…, webcal://… or a file.",
            ),
            Field("username", "User name"),
            Field("password", "Password", "password", secret=True),
            _CA,
        ),
        "assistant.connectors.ics",
    ),
    Kind("local", "On this computer only", (), "assistant.connectors.local", remote=False),
)


def kind_of(name: str) -> Kind:
    """The kind of this name.

    Raises:
        BadInput: there is none.
    """
    for kind in KINDS:
        if kind.name == name:
            return kind
    names = ", ".join(kind.name for kind in KINDS)
    raise BadInput(f"There is no account kind {name!r}. Choose one of: {names}.")


def connect(account: Account, password: Callable[[], str], http: Http | None = None) -> Connector:
    """The connector of an account. `password` is called when a server first asks for it, not before.

    Raises:
        BadInput: the account's kind or address can't be understood.
    """
    module = import_module(kind_of(account.kind).module)
    connector: Connector = module.open_account(account, password, http)
    return connector
