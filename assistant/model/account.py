"""Accounts, their collections, and the fields from which forms are made.

Only values live here. An account never holds its secret: that is in the Vault, under the account's id.
"""

from __future__ import annotations

from enum import StrEnum

from .value import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form: accounts and settings are made of these, so is their documentation."""

    name: str
    label: str
    kind: str = "text"  # text | password | url | path | number | switch | choice | time
    required: bool = False
    secret: bool = False
    default: str = ""
    help: str = ""
    choices: tuple[str, ...] = ()
    group: str = ""  # the section of a long form it stands in


@dataclass(frozen=True, slots=True)
class Account:
    """One login at one service. `name` is what the user calls it and is unique."""

    id: str
    kind: str
    name: str
    url: str = ""
    username: str = ""
    options: tuple[tuple[str, str], ...] = ()

    def option(self, name: str, default: str = "") -> str:
        """The value of one option, or `default`."""
        return dict(self.options).get(name, default)


class Component(StrEnum):
    """What a resource holds (RFC 5545, 3.6)."""

    EVENT = "VEVENT"
    TODO = "VTODO"


@dataclass(frozen=True, slots=True)
class Collection:
    """A calendar or to-do list of an account (RFC 4791, 4.2). `href` is the server's own spelling."""

    id: str
    account_id: str
    href: str
    name: str
    components: frozenset[Component] = frozenset(Component)
    colour: str = ""
    read_only: bool = False


class Trouble(StrEnum):
    """Why an account did not finish its last pass, by what has to happen next."""

    NONE = ""
    TRY_LATER = "try_later"
    NEEDS_USER = "needs_user"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class SourceState:
    """How fresh one account is. Times are RFC 3339 in UTC, empty if it never happened."""

    account_id: str
    account: str
    kind: str
    synced_at: str = ""
    tried_at: str = ""
    trouble: Trouble = Trouble.NONE
    message: str = ""
    complete: bool = True  # False: only a part was loaded
    held_removals: int = 0  # removals which wait for the user's word
