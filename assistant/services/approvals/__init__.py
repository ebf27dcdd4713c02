"""Approvals from every source: read, decide, send, read back, log, ask for something, stand in."""
