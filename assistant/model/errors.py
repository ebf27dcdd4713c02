"""Errors, named by what the caller must do. They are made once at the edge; anything else is a bug.

The text of each is one plain sentence for the user. It never holds a secret.
"""

from __future__ import annotations


class SundownError(Exception):
    """Something the user can be told in one sentence."""


class TryLater(SundownError):  # noqa: N818 - named by what to do, as the design fixes it
    """Nothing is wrong with the request; the network or the server was. `after` is in seconds, 0 if not said."""

    def __init__(self, why: str, after: float = 0) -> None:
        """`why` is one sentence; `after` the server's Retry-After in seconds."""
        super().__init__(why)
        self.after = after


class NeedsUser(SundownError):  # noqa: N818 - as above
    """Goes on only after the user did something: signed in, trusted a certificate, allowed removals."""


class Gone(NeedsUser):
    """A whole collection is not on the server any more; what is here stays until the user decides."""


class Refused(SundownError):  # noqa: N818 - as above
    """The server or the program understood and said no; trying again will not help."""


class Conflict(SundownError):  # noqa: N818 - as above
    """The resource is not the one the change was made on. `raw` is the server's text now, None if it is gone."""

    def __init__(self, why: str, href: str, etag: str, raw: str | None) -> None:
        """The server's own state of the resource, so that the caller can merge."""
        super().__init__(why)
        self.href, self.etag, self.raw = href, etag, raw


class NotFound(SundownError):  # noqa: N818 - as above
    """What the user named does not exist here."""


class BadInput(SundownError):  # noqa: N818 - as above
    """What the user typed can't be read; the sentence says what would be."""
