"""One use case of the hub per file: lock, read, decide (domain), write, tell."""
