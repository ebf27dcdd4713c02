"""Errors of the hub, named by what the caller must do. `code` is a row of hub/words; the sentence is made at the edge.

The API turns each into RFC 9457 problem+json with `status`; anything else is a bug and becomes a 500 without details.
"""

from __future__ import annotations

from typing import Any


class HubError(Exception):
    """Something a caller can be told in one sentence. `values` fill the sentence and never hold a secret."""

    status = 400

    def __init__(self, code: str, **values: Any) -> None:
        """`code` names the sentence in hub/words."""
        super().__init__(code)
        self.code, self.values = code, values


class Invalid(HubError):
    """What was sent can't be read or taken."""

    status = 422


class NotSignedIn(HubError):
    """No valid token or session."""

    status = 401


class Forbidden(HubError):
    """Signed in, and not allowed to."""

    status = 403


class Missing(HubError):
    """There is no such thing, or none that this person may know of."""

    status = 404


class Late(HubError):
    """Somebody was quicker, or the state has moved on; the sentence says who decided and when."""

    status = 409


class Stale(HubError):
    """The form changed since it was seen: look again."""

    status = 412


class NeedsVerification(HubError):
    """This step wants a fresh second verification, bound to the task, the action and the data."""

    status = 428


class TooOften(HubError):
    """Too many requests; `after` (seconds) is among the values."""

    status = 429


class Unavailable(HubError):
    """Nothing is wrong with the request: the database or the disk was. Try again later."""

    status = 503
