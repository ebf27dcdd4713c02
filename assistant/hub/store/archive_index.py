"""The archive's word indexes: FTS5 on SQLite, pg_trgm and a tsvector of pairs on PostgreSQL.

Words of three characters and more are found by trigrams, shorter ones (most Chinese words) by pairs of characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from assistant.hub.domain.findwords import pairs

_TRI = """create virtual table archive_tri using fts5
(words, tokenize = 'trigram', content = 'archive', content_rowid = 'seq')"""
# keeps no text: the words are in the row, and the pairs are made of them again
_PAIRS = """create virtual table archive_pairs using fts5
(pairs, content = '', columnsize = 0, detail = 'none', tokenize = 'ascii', prefix = '1')"""
_SQLITE = (_TRI, _PAIRS)
_POSTGRESQL = (
    "alter table archive add column pairs tsvector not null default ''",
    "create index archive_pairs on archive using gin (pairs)",
)
_TRIGRAMS = "create index if not exists archive_tri on archive using gin (words gin_trgm_ops)"


def archive_index(db: Connection) -> None:
    """Create the indexes; without pg_trgm the search still works on PostgreSQL, only slower (see `trigrams`)."""
    lines = _SQLITE if db.dialect.name == "sqlite" else _POSTGRESQL
    for line in lines:
        db.execute(text(line))
    trigrams(db)


def trigrams(db: Connection) -> bool:
    """Whether words are found by trigrams. On PostgreSQL the extension and the index are made if they may be."""
    if db.dialect.name == "sqlite":
        return True
    try:
        with db.begin_nested():
            db.execute(text("create extension if not exists pg_trgm"))
            db.execute(text(_TRIGRAMS))
    except DBAPIError:  # not allowed to, or the server has no such extension: an admin is told
        return False
    return True


def put(db: Connection, seq: int, words: str) -> None:
    """Index the words (folded) of the archive's row `seq`."""
    if db.dialect.name == "sqlite":
        _fts(db, "insert into archive_tri (rowid, words) values (:s, :w)", seq, words)
        _fts(db, "insert into archive_pairs (rowid, pairs) values (:s, :w)", seq, _joined(words))
        return
    line = text("update archive set pairs = array_to_tsvector(cast(:p as text[])) where seq = :s")
    db.execute(line, {"p": list(pairs(words)), "s": seq})


def remove(db: Connection, seq: int, words: str) -> None:
    """Take the words out again, exactly as they were put in; before the row itself is changed."""
    if db.dialect.name == "sqlite":
        _fts(
            db,
            "insert into archive_tri (archive_tri, rowid, words) values ('delete', :s, :w)",
            seq,
            words,
        )
        _fts(
            db,
            "insert into archive_pairs (archive_pairs, rowid, pairs) values ('delete', :s, :w)",
            seq,
            _joined(words),
        )


def long_words(dialect: str, words: Sequence[str], values: dict[str, Any]) -> list[str]:
    """Conditions on the row `a` for words of three characters and more; their values are added to `values`."""
    if dialect == "sqlite":
        if not words:
            return []
        values["tri"] = " AND ".join('"' + word.replace('"', '""') + '"' for word in words)
        return ["archive_tri match :tri"]
    return like(words, values, "long")


def short_words(dialect: str, words: Sequence[str], values: dict[str, Any]) -> list[str]:
    """Conditions for words of one or two letters; in them stands nothing but letters."""
    if not words:
        return []
    if dialect == "sqlite":
        marked = (f'"{word}"' if len(word) > 1 else f'"{word}" *' for word in words)
        values["pair"] = " AND ".join(marked)
        return ["a.seq in (select rowid from archive_pairs where archive_pairs match :pair)"]
    values["pair"] = " & ".join(f"'{word}'" if len(word) > 1 else f"'{word}':*" for word in words)
    return ["a.pairs @@ cast(:pair as tsquery)"]


def like(words: Sequence[str], values: dict[str, Any], name: str) -> list[str]:
    """Conditions that look into the text itself."""
    found = []
    for number, word in enumerate(words):
        key = f"{name}{number}"
        plain = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        values[key] = f"%{plain}%"
        found.append(f"a.words like :{key} escape '\\'")
    return found


def _fts(db: Connection, line: str, seq: int, words: str) -> None:
    db.execute(text(line), {"s": seq, "w": words})


def _joined(words: str) -> str:
    return " ".join(pairs(words))
