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

    from .approvals import Source
    from .base import Connector


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of account: its form is made of `fields`, its code is in `module`.

    `module` has open_account(account, password, http) -> Connector. `remote` kinds need the network. Those with
    `approvals` have no calendar: their module has open_source(account, password, http) -> Source. `factor` is with what
    a user verifies himself there a second time: password, or totp.
    """

    name: str
    title: str
    fields: tuple[Field, ...]
    module: str
    remote: bool = True
    approvals: bool = False
    factor: str = "password"


_URL_HELP = "The server's address, a calendar's address, or your e-mail address."
_CA = Field(
    "ca_file",
    "Certificate file",
    "path",
    help="A .pem file of your company's certificate authority, if the system does not know it.",
)
_LIMIT = Field(
    "amount_limit",
    "High from this amount on",
    "number",
    default="10000",
    help="From this amount on a decision asks for your password again and the amount typed.",
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
    Kind(
        "hub",
        "Company hub (approvals)",
        (
            Field(
                "url", "Address", "url", required=True, help="For example https://hub.example.com."
            ),
            Field(
                "password",
                "Device token",
                "password",
                secret=True,
                help="Comes with the invite or the sign-in; nothing to type as a rule.",
            ),
            Field(
                "pin",
                "Certificate fingerprint",
                help="SHA-256 of the hub's certificate: any other is refused then.",
            ),
            _CA,
        ),
        "assistant.connectors.hub",
        approvals=True,
        factor="totp",
    ),
    Kind(
        "odoo",
        "Odoo (time off, expenses, purchases)",
        (
            Field(
                "url",
                "Address",
                "url",
                required=True,
                help="https://company.odoo.com, as in the browser.",
            ),
            Field("username", "User name", required=True, help="What you sign in to Odoo with."),
            Field(
                "password",
                "Password or API key",
                "password",
                secret=True,
                help="Odoo 19 and later, or two-factor sign-in: an API key from Preferences, Account Security.",
            ),
            Field(
                "database",
                "Database",
                help="Only where the server has several and does not list them.",
            ),
            Field(
                "amount_limit",
                "High amount",
                "number",
                default="10000",
                help="From this amount on a decision asks for the amount typed and your password again.",
            ),
            _CA,
        ),
        "assistant.connectors.odoo",
        approvals=True,
    ),
    Kind(
        "rt",
        "Request Tracker 5 (approvals)",
        (
            Field(
                "url",
                "Address",
                "url",
                required=True,
                help="RT's start page: https://rt.example.com",
            ),
            Field("username", "User name", required=True),
            Field("password", "Password or token", "password", secret=True),
            Field(
                "auth",
                "Sign in with",
                "choice",
                default="password",
                choices=("password", "token"),
                help="Token: an authentication token made in RT under Settings, Auth Tokens.",
            ),
            Field(
                "amount_field",
                "Amount is in",
                default="Amount",
                help="The custom field of tickets which has the amount.",
            ),
            _LIMIT,
            _CA,
        ),
        "assistant.connectors.rt",
        approvals=True,
    ),
    Kind(
        "tryton",
        "Tryton (payments, purchases)",
        (
            Field(
                "url",
                "Address",
                "url",
                required=True,
                help="The server's address with the database: https://erp.example.com/company",
            ),
            Field("username", "User name", required=True),
            Field("password", "Password", "password", secret=True),
            _LIMIT,
            _CA,
        ),
        "assistant.connectors.tryton",
        approvals=True,
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


def open_source(account: Account, password: Callable[[], str], http: Http | None = None) -> Source:
    """What an account of a kind with `approvals` has of them. Nothing is asked before it is used.

    Raises:
        BadInput: the account's kind or address can't be understood.
    """
    source: Source = import_module(kind_of(account.kind).module).open_source(
        account, password, http
    )
    return source


def factor_of(kind: str) -> str:
    """With what a user of this kind of account verifies himself a second time."""
    return next((each.factor for each in KINDS if each.name == kind), "password")
