"""The Qt skin: it writes commands into the outbox and reads again when told that something changed."""
