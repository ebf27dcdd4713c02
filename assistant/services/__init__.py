"""Use cases: read, decide, act, tell."""
