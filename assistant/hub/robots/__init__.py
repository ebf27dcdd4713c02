"""Scheduled reports, inbound triggers, rules: what runs by itself, with a role of its own."""
