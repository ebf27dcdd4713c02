"""The only SQL: the mirror of the servers, the outbox over it, the journal, and the reads."""
