"""What tests speak HTTP with on this machine. A client that is told nothing else reads all authorities of the system."""

from __future__ import annotations

import ssl

PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # trusts nobody; no test here asks for https
