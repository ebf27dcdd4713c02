"""A deed as it is named in the decisions, the verifications and the words: one name per action, as the API has them."""

from __future__ import annotations

from assistant.hub.domain import deeds
from assistant.hub.domain.deeds import Deed

from .press import Pressed

_NAMES = {
    deeds.Submit: "submit",
    deeds.Edit: "edit",
    deeds.Approve: "approve",
    deeds.Reject: "reject",
    deeds.Return: "return",
    deeds.Transfer: "transfer",
    deeds.Delegate: "delegate",
    deeds.AddSign: "add_sign",
    deeds.Comment: "comment",
    deeds.CopyTo: "copy",
    deeds.Urge: "urge",
    deeds.Withdraw: "withdraw",
    deeds.TakeBack: "take_back",
    deeds.TimeUp: "time_up",
    deeds.Resolve: "resolve",
    deeds.Relieve: "relieve",
}


def name_of(deed: Deed) -> str:
    """The action's name."""
    return _NAMES[type(deed)]


def pressed_of(deed: Deed) -> Pressed:
    """The press as it is kept; without the second verification, which its own transaction adds."""
    comment = deed.text if isinstance(deed, deeds.Comment) else getattr(deed, "comment", "")
    return Pressed(
        name_of(deed),
        getattr(deed, "task", ""),
        comment,
        getattr(deed, "seen_data_rev", None),
    )
