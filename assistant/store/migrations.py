"""The schema, as an append-only list of named steps. A step that has been released is never edited.

Instants are epoch seconds in UTC. A `clock` beside a time says how to read it: 0 an instant, 1 floating, 2 all-day;
1 and 2 hold the wall time as if it were UTC, so that a change of the user's zone needs no new rows.
"""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

STEPS = Migrations("sundown")

FIRST = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE account (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL UNIQUE, url TEXT NOT NULL,
  username TEXT NOT NULL, options TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE source (
  account_id TEXT PRIMARY KEY, synced_at INTEGER, tried_at INTEGER, discovered_at INTEGER,
  trouble TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '', complete INTEGER NOT NULL DEFAULT 1,
  addresses TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE TABLE collection (
  id TEXT PRIMARY KEY, account_id TEXT NOT NULL, href TEXT NOT NULL, name TEXT NOT NULL,
  components TEXT NOT NULL, colour TEXT NOT NULL, read_only INTEGER NOT NULL,
  token TEXT NOT NULL DEFAULT '', ctag TEXT NOT NULL DEFAULT '', primed INTEGER NOT NULL DEFAULT 0,
  held INTEGER NOT NULL DEFAULT 0, accept_removals INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- the mirror: what the servers last said; only a sync writes it. With a rowid: under a random key the texts would be
-- scattered over overflow pages, and a first sync would write twice as much
CREATE TABLE item (
  id TEXT PRIMARY KEY, collection_id TEXT NOT NULL, href TEXT NOT NULL, etag TEXT NOT NULL,
  uid TEXT NOT NULL, problem TEXT NOT NULL, raw TEXT NOT NULL
);
CREATE INDEX item_collection ON item (collection_id, href, etag);
CREATE INDEX item_problem ON item (problem) WHERE problem <> '';

-- what the user wants and no server has confirmed; the only thing a click writes
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, account_id TEXT NOT NULL,
  collection_id TEXT NOT NULL, item_id TEXT NOT NULL, href TEXT NOT NULL, uid TEXT NOT NULL,
  component TEXT NOT NULL, verb TEXT NOT NULL, summary TEXT NOT NULL, base_etag TEXT NOT NULL,
  base TEXT, after TEXT, created_at INTEGER NOT NULL, not_before INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0, unsure INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0, last_error TEXT NOT NULL DEFAULT ''
);
CREATE INDEX outbox_item ON outbox (item_id);

-- the index over the mirror and the outbox: `pending` rows come from the outbox and hide the mirror's
CREATE TABLE component (
  id INTEGER PRIMARY KEY, item_id TEXT NOT NULL, collection_id TEXT NOT NULL,
  pending INTEGER NOT NULL, shown INTEGER NOT NULL, kind INTEGER NOT NULL, uid TEXT NOT NULL,
  recurrence_id TEXT NOT NULL, recurring INTEGER NOT NULL, summary TEXT NOT NULL,
  location TEXT NOT NULL, note TEXT NOT NULL, status TEXT NOT NULL, response TEXT NOT NULL,
  organizer TEXT NOT NULL, link TEXT NOT NULL, transparent INTEGER NOT NULL, busy TEXT NOT NULL,
  start INTEGER, start_clock INTEGER NOT NULL, due INTEGER, due_clock INTEGER NOT NULL,
  open INTEGER NOT NULL, completed INTEGER, percent INTEGER NOT NULL, priority INTEGER NOT NULL,
  created INTEGER, modified INTEGER, alarms TEXT NOT NULL
);
CREATE INDEX component_item ON component (item_id);
CREATE INDEX component_due ON component (due_clock, due)
  WHERE kind = 1 AND open = 1 AND shown = 1 AND recurring = 0;
CREATE INDEX component_started ON component (modified)
  WHERE kind = 1 AND status = 'IN-PROCESS' AND shown = 1 AND recurring = 0;
CREATE INDEX component_completed ON component (completed)
  WHERE kind = 1 AND shown = 1 AND completed IS NOT NULL;
CREATE INDEX component_recurring ON component (kind, item_id) WHERE recurring = 1 AND shown = 1;
CREATE INDEX component_invited ON component (kind, recurring, start)
  WHERE response = 'NEEDS-ACTION' AND shown = 1;
CREATE INDEX component_alarm ON component (kind) WHERE alarms <> '' AND shown = 1;

CREATE TABLE occurrence (
  component_id INTEGER NOT NULL, start INTEGER NOT NULL, recurrence_id TEXT NOT NULL,
  finish INTEGER NOT NULL, clock INTEGER NOT NULL, long INTEGER NOT NULL,
  PRIMARY KEY (component_id, start, recurrence_id)
) WITHOUT ROWID;
CREATE INDEX occurrence_window ON occurrence (long, clock, start, finish);

CREATE TABLE plan (
  item_id TEXT PRIMARY KEY, day TEXT NOT NULL, carries INTEGER NOT NULL DEFAULT 0,
  automatic INTEGER NOT NULL DEFAULT 0, set_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX plan_day ON plan (day);

CREATE TABLE digest (
  work_date TEXT PRIMARY KEY, made_at INTEGER NOT NULL, body TEXT NOT NULL,
  shown_at INTEGER, reviewed_at INTEGER, note TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, kind TEXT NOT NULL,
  title TEXT NOT NULL, detail TEXT NOT NULL, item_id TEXT NOT NULL, command_id TEXT NOT NULL
);
CREATE INDEX journal_kind ON journal (kind, at);

-- old texts, so that what was sent can be undone and nothing that was typed is lost
CREATE TABLE history (
  command_id TEXT PRIMARY KEY, at INTEGER NOT NULL, item_id TEXT NOT NULL, collection_id TEXT NOT NULL,
  href TEXT NOT NULL, uid TEXT NOT NULL, component TEXT NOT NULL, verb TEXT NOT NULL,
  summary TEXT NOT NULL, before TEXT, after TEXT
) WITHOUT ROWID;
CREATE INDEX history_at ON history (at);
CREATE TABLE conflict (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, item_id TEXT NOT NULL,
  title TEXT NOT NULL, clashes TEXT NOT NULL, copy_id TEXT NOT NULL, mine TEXT
);
CREATE INDEX conflict_item ON conflict (item_id);
CREATE TABLE shown (id TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;

CREATE VIRTUAL TABLE words USING fts5 (title, detail, tokenize = 'trigram');
"""

SECOND = """
-- what was decided of a day's unfinished to-dos, by itself or by hand, once for each (item, from_day); `what` is
-- carried, aside, fresh (the old plan was cleared), missed (from_day is a recurrence id then) or hand ("no day")
CREATE TABLE carry (
  item_id TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL, at INTEGER NOT NULL,
  what TEXT NOT NULL, carries INTEGER NOT NULL, deed_id TEXT NOT NULL, PRIMARY KEY (item_id, from_day)
) WITHOUT ROWID;
CREATE INDEX carry_to ON carry (to_day);
CREATE INDEX carry_at ON carry (at);
-- set aside after too many carries, until the user takes it back
CREATE TABLE aside (item_id TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
-- what others have to do first, and why something was not done
CREATE TABLE waiting (
  item_id TEXT PRIMARY KEY, reason TEXT NOT NULL, who TEXT NOT NULL, since INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE TABLE worked (
  item_id TEXT NOT NULL, day TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (item_id, day)
) WITHOUT ROWID;
CREATE INDEX worked_day ON worked (day);
-- what takes an action of several writes back
CREATE TABLE deed (id TEXT PRIMARY KEY, at INTEGER NOT NULL, verb TEXT NOT NULL, undo TEXT NOT NULL) WITHOUT ROWID;

-- reminders: until when, for the instance as it stood (start), and items that shall stay silent
CREATE TABLE snooze (
  item_id TEXT NOT NULL, recurrence_id TEXT NOT NULL, start TEXT NOT NULL, until INTEGER NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (item_id, recurrence_id)
) WITHOUT ROWID;
CREATE TABLE silenced (item_id TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
-- reminders that were dismissed, put off or done here: they leave the screen wherever they still stand
CREATE TABLE answered (id TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
-- alarms at times of their own and with long leads: their packed text begins with a blank
CREATE INDEX component_far ON component (item_id) WHERE shown = 1 AND alarms >= ' ' AND alarms < '!';
-- holds the deadline too: what is started and not due as well is counted without looking at the rows
DROP INDEX component_started;
CREATE INDEX component_started ON component (modified, due_clock, due)
  WHERE kind = 1 AND status = 'IN-PROCESS' AND shown = 1 AND recurring = 0;
CREATE TABLE joined (
  item_id TEXT NOT NULL, recurrence_id TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (item_id, recurrence_id)
) WITHOUT ROWID;

-- every notice that was put on the screen: `unasked` ones count for the day's budget
CREATE TABLE told (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, work_date TEXT NOT NULL, topic TEXT NOT NULL,
  key TEXT NOT NULL, unasked INTEGER NOT NULL
);
CREATE INDEX told_date ON told (work_date, topic);
-- when a list that nobody had looked at closed by itself
ALTER TABLE digest ADD COLUMN lapsed_at INTEGER;

-- corrections of a past list; the list as it was filed stays
CREATE TABLE correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT, work_date TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL
);
CREATE INDEX correction_date ON correction (work_date);

-- words of one or two characters, which trigrams can't find: pairs of CJK characters and the beginnings of words.
-- What is not a component stands in bands of row ids above them (store/search.py)
CREATE VIRTUAL TABLE pairs USING fts5 (
  text, content = '', columnsize = 0, detail = 'none', tokenize = 'ascii', prefix = '1'
);
-- the words of past lists, one row a list; `at` is when the list was made
CREATE INDEX digest_made ON digest (made_at);
CREATE TABLE listword (work_date TEXT PRIMARY KEY, at INTEGER NOT NULL, text TEXT NOT NULL) WITHOUT ROWID
"""


THIRD = """
-- approvals: what the sources last said of each row of the inbox; only a pull or a reading writes it. `rank` is the
-- order in its bucket (planning.approve), `gone` when the source named it no more (0: it does), `body` the row as JSON
CREATE TABLE approval (
  id TEXT PRIMARY KEY, account_id TEXT NOT NULL, bucket TEXT NOT NULL, ref TEXT NOT NULL, request TEXT NOT NULL,
  version TEXT NOT NULL, no TEXT NOT NULL, form TEXT NOT NULL, requester TEXT NOT NULL, state TEXT NOT NULL,
  urgent INTEGER NOT NULL, due INTEGER, unread INTEGER NOT NULL, rank INTEGER NOT NULL, first_at INTEGER NOT NULL,
  gone INTEGER NOT NULL DEFAULT 0, words TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX approval_bucket ON approval (bucket, gone, rank, urgent, due, id);
CREATE INDEX approval_request ON approval (account_id, request, bucket);
CREATE INDEX approval_no ON approval (no) WHERE no <> '';
CREATE INDEX approval_gone ON approval (gone) WHERE gone > 0;
-- what the user was told of, or saw, last (a card as JSON), and until when he put it off; no pull writes here
CREATE TABLE approval_known (
  task_id TEXT PRIMARY KEY, version TEXT NOT NULL, body TEXT NOT NULL, told_at INTEGER NOT NULL DEFAULT 0,
  seen_at INTEGER NOT NULL DEFAULT 0, snoozed_until INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
-- the whole of a request as it was read last, for when there is no network
CREATE TABLE approval_card (
  task_id TEXT PRIMARY KEY, version TEXT NOT NULL, read_at INTEGER NOT NULL, body TEXT NOT NULL
) WITHOUT ROWID;
-- what the user decided. `id` is the idempotency key; `seen` the version, `card` all that the person saw; `wish` and
-- `result` are JSON; `runner` the running program in whose undo window it is held. No proof of who he is, ever
CREATE TABLE decision (
  id TEXT PRIMARY KEY, account_id TEXT NOT NULL, task_id TEXT NOT NULL, request TEXT NOT NULL, form TEXT NOT NULL,
  action TEXT NOT NULL, stage TEXT NOT NULL, origin TEXT NOT NULL, tier INTEGER NOT NULL, created_at INTEGER NOT NULL,
  not_before INTEGER NOT NULL, expires_at INTEGER NOT NULL, ended_at INTEGER NOT NULL DEFAULT 0,
  seen TEXT NOT NULL, comment TEXT NOT NULL, title TEXT NOT NULL, for_whom TEXT NOT NULL, runner TEXT NOT NULL,
  progress TEXT NOT NULL DEFAULT '', attempts INTEGER NOT NULL DEFAULT 0, wish TEXT NOT NULL, card TEXT NOT NULL,
  result TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX decision_task ON decision (task_id);
CREATE INDEX decision_request ON decision (account_id, request);
CREATE INDEX decision_ended ON decision (ended_at);
CREATE INDEX decision_open ON decision (account_id, stage, task_id)
  WHERE stage IN ('held', 'not_sent', 'waiting', 'sending');
-- the log of decisions: a chain of hashes, which nobody may change (store/decisionlog.py)
CREATE TABLE decision_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, event TEXT NOT NULL, body TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE TRIGGER decision_log_kept BEFORE UPDATE ON decision_log
  BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER decision_log_stays BEFORE DELETE ON decision_log
  BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- new requests: what is being written. `key` is the idempotency key of the next sending; `lacks` is JSON
CREATE TABLE draft (
  id TEXT PRIMARY KEY, account_id TEXT NOT NULL, form TEXT NOT NULL, form_title TEXT NOT NULL, data TEXT NOT NULL,
  stage TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, urgent INTEGER NOT NULL DEFAULT 0,
  urgent_reason TEXT NOT NULL DEFAULT '', request TEXT NOT NULL DEFAULT '', version TEXT NOT NULL DEFAULT '',
  said TEXT NOT NULL DEFAULT '', lacks TEXT NOT NULL DEFAULT '[]', key TEXT NOT NULL DEFAULT '',
  attempts INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX draft_stage ON draft (account_id, stage);
-- receipts; their bytes lie in the profile's folder under the draft's and the file's id
CREATE TABLE draft_file (
  id TEXT PRIMARY KEY, draft_id TEXT NOT NULL, field TEXT NOT NULL, name TEXT NOT NULL, mime TEXT NOT NULL,
  size INTEGER NOT NULL, sha256 TEXT NOT NULL DEFAULT '', remote TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL
);
CREATE INDEX draft_file_draft ON draft_file (draft_id, position);
-- the forms that the user may start, as known here; `body` is the form as JSON, '' until it was read
CREATE TABLE form_kind (
  account_id TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, detail TEXT NOT NULL, version TEXT NOT NULL,
  body TEXT NOT NULL DEFAULT '', read_at INTEGER NOT NULL, PRIMARY KEY (account_id, id)
) WITHOUT ROWID;
-- absences for which a deputy was offered, and what the user answered; `deputy` is the source's id of the one set
CREATE TABLE cover (
  key TEXT NOT NULL, account_id TEXT NOT NULL, answer TEXT NOT NULL, deputy TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '', start INTEGER NOT NULL DEFAULT 0, finish INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL, body TEXT NOT NULL DEFAULT '', PRIMARY KEY (key, account_id)
) WITHOUT ROWID
"""


@STEPS()
def first(db: Database) -> None:
    """Everything of release 0.1."""
    for statement in FIRST.split(";\n"):
        if statement.strip():
            db.conn.execute(statement)


@STEPS()
def second(db: Database) -> None:
    """Carrying, snoozing, telling, correcting."""
    for statement in SECOND.split(";\n"):
        if statement.strip():
            db.conn.execute(statement)


@STEPS()
def third(db: Database) -> None:
    """Approvals, decisions and their log, drafts, deputies."""
    for statement in THIRD.split(";\n"):
        if statement.strip():
            db.conn.execute(statement)


RELEASED = ("first", "second", "third")
