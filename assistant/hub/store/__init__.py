"""The hub's only SQL, for SQLite and PostgreSQL alike (SQLAlchemy Core)."""
