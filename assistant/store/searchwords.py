"""The word indexes: trigrams for words of three characters and more, pairs for shorter ones. Caught up when asked.

Row ids in both: those of components; entries of the journal stand in a band above them. Past lists are few, and have
a plain table of their own.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator

from .database import Database

BATCH = 2_000
JOURNAL = 1 << 40  # what is added to the id of a journal entry
_RUNS = re.compile(r"[^\W_]+")
# Han, kana, hangul: scripts written without blanks between words
CJK = re.compile(
    "[\u1100-\u11ff\u2e80-\u303f\u3040-\u30ff\u3100-\u31ff\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]"
)

SOURCES = (
    (
        "component",
        0,
        (
            "SELECT id, summary, location || ' ' || note || ' ' || organizer FROM component "
            "WHERE id > ? ORDER BY id LIMIT ?"
        ),
    ),
    (
        "journal",
        JOURNAL,
        "SELECT id, title, detail FROM journal WHERE id > ? ORDER BY id LIMIT ?",
    ),
)


def tokens(text: str) -> set[str]:
    """What short words are found by: each pair of characters with a CJK one in it, and how each word begins.

    A last CJK character stands alone too, so that a single one is found as the beginning of some token.
    """
    found: set[str] = set()
    for run in _RUNS.findall(text.lower()):
        found.add(run[:2])
        if run.isascii():
            continue
        for at in range(1, len(run)):
            if CJK.match(run, at - 1) or CJK.match(run, at):
                found.add(run[at - 1 : at + 1])
            if CJK.match(run, at):
                found.add(run[at : at + 2])
    return found


def short_query(word: str) -> str:
    """A word of one or two characters as a query of the pairs; empty if it holds anything else than letters."""
    word = word.lower()
    if not _RUNS.fullmatch(word):
        return ""
    return f'"{word}"' if len(word) > 1 else f'"{word}" *'


def catch_up(database: Database) -> int:
    """Index what came since the last time, in small transactions; returns how many components that were."""
    done = 0
    for name, band, select in SOURCES:
        for index in ("words", "pairs"):
            count = _catch_up(database, index, (name, band, select))
            done += count if (name, index) == ("component", "words") else 0
    _lists(database)
    return done


def _catch_up(database: Database, index: str, source: tuple[str, int, str]) -> int:
    name, band, select = source
    mark = f"{index}_high" if name == "component" else f"{index}_{name}"
    done = 0
    while True:
        high = int(_meta(database.connection, mark) or 0)
        if not database.read(select, (high, 1)):  # nothing to write: nobody is kept waiting
            return done
        with database.write() as connection:
            high = int(_meta(connection, mark) or 0)
            fresh = connection.execute(select, (high, BATCH)).fetchall()
            if fresh:
                _insert(connection, index, band, fresh)
                _set_meta(connection, mark, str(fresh[-1][0]))
            done += len(fresh)
            if len(fresh) < BATCH and name == "component":
                _sweep(connection, index, mark)


def _insert(
    connection: sqlite3.Connection, index: str, band: int, fresh: Iterable[tuple[int, str, str]]
) -> None:
    if index == "words":
        rows = ((band + ident, title, detail) for ident, title, detail in fresh)
        connection.executemany("INSERT INTO words (rowid, title, detail) VALUES (?, ?, ?)", rows)
        return
    pairs = ((band + ident, " ".join(tokens(f"{title} {more}"))) for ident, title, more in fresh)
    connection.executemany("INSERT INTO pairs (rowid, text) VALUES (?, ?)", pairs)


def _sweep(connection: sqlite3.Connection, index: str, mark: str) -> None:
    """Let go of words whose component is gone, once they are many: they are never found, only in the way."""
    alive = connection.execute("SELECT count(*) FROM component").fetchone()[0]
    if index == "words":
        held = connection.execute(
            "SELECT count(*) FROM words_docsize WHERE id < ?", (JOURNAL,)
        ).fetchone()[0]
        if held > alive * 1.2 + 100:
            connection.execute(
                "DELETE FROM words WHERE rowid < ? AND rowid NOT IN (SELECT id FROM component)",
                (JOURNAL,),
            )
        return
    made = int(_meta(connection, "pairs_made") or 0)
    newest = int(_meta(connection, mark) or 0)
    if newest - made > alive * 2 + 20_000:  # it keeps no texts, so it is made anew
        connection.execute("INSERT INTO pairs (pairs) VALUES ('delete-all')")
        _set_meta(connection, "pairs_made", str(newest))
        for again in ("pairs_high", "pairs_journal"):
            connection.execute("DELETE FROM meta WHERE key = ?", (again,))


def _lists(database: Database) -> None:
    """The words of the lists that were filed since they were last read."""
    high = int(_meta(database.connection, "words_lists") or 0)
    fresh = database.read(
        "SELECT d.work_date, d.made_at FROM digest d WHERE d.made_at >= ? AND length(d.body) > 0 AND NOT EXISTS "
        "(SELECT 1 FROM listword l WHERE l.work_date = d.work_date AND l.at = d.made_at) ORDER BY d.made_at",
        (high,),
    )
    if not fresh:
        return
    with database.write() as connection:
        for day, _ in fresh:
            read_list(connection, day)
        _set_meta(connection, "words_lists", str(fresh[-1][1]))


def read_list(connection: sqlite3.Connection, day: str) -> None:
    """Read the words of one list (ISO date) with its corrections anew."""
    found = connection.execute(
        "SELECT made_at, body, note FROM digest WHERE work_date = ? AND length(body) > 0", (day,)
    ).fetchone()
    if found is None:
        return
    at, body, note = found
    later = connection.execute("SELECT body FROM correction WHERE work_date = ?", (day,))
    words = [str(note), *_titles(json.loads(body))]
    words += [str(json.loads(row[0]).get("text", "")) for row in later]
    connection.execute(
        "INSERT OR REPLACE INTO listword VALUES (?, ?, ?)",
        (day, at, "\n".join(filter(None, words))),
    )


def _titles(body: dict[str, list[dict[str, str]]]) -> Iterator[str]:
    for section in ("done", "open", "waiting", "others", "aside"):
        for row in body.get(section, ()):
            yield " ".join(filter(None, (row.get("title", ""), row.get("detail", ""))))


def _meta(connection: sqlite3.Connection, key: str) -> str:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def _set_meta(connection: sqlite3.Connection, key: str, value: str) -> None:
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))
