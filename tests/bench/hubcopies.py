"""Copies of a template: ids, numbers, people and words of their own, and an audit chain that holds."""

from __future__ import annotations

import json
import random
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from assistant.hub.domain.chain import GENESIS, Link, canonical, hash_of, salted
from assistant.hub.domain.findwords import folded, pairs
from assistant.hub.store.audit import DECIDED, SEALED, sealed
from assistant.hub.store.columns import Instant, moment
from assistant.hub.store.ids import new_id
from assistant.hub.store.people_tables import person
from tests.bench.hubtemplates import SUM, TABLES, WORDS, Rows, Template

COLUMNS = {name: table.c.keys() for name, table in TABLES.items()}
_PLACE = {name: {each: at for at, each in enumerate(keys)} for name, keys in COLUMNS.items()}
_INSTANTS = {
    name: tuple(
        at
        for at, each in enumerate(person.metadata.tables[name].columns)
        if isinstance(each.type, Instant)
    )
    for name in TABLES
}  # fmt: skip
_LINK = Link.__slots__
_CJK = ["客戶", "拜訪", "台北", "上海", "深圳", "會議", "設備", "伺服器", "筆電", "投影機", "印刷", "物流", "倉庫", "廠商", "合約", "報價", "差旅", "機票", "酒店", "培訓", "年假", "家事", "搬家", "結婚", "探親", "體檢", "維修", "空調", "桌椅", "文具", "廣告", "展覽", "研討", "軟體", "授權", "續約", "保險", "審計", "稅務", "快遞", "餐飲", "團建", "獎品", "禮盒", "樣品", "模具", "鋼材", "電纜", "感測", "晶片", "螢幕"]  # fmt: skip
_LATIN = ["projector", "laptop", "server", "licence", "renewal", "travel", "flight", "hotel", "training", "desk", "chair", "paper", "courier", "sample", "freight", "contract", "audit", "insurance", "repair", "cable", "screen", "sensor", "display", "tooling", "steel", "printing", "banner", "booth", "seminar", "gift", "catering", "team", "lunch", "visit", "client", "supplier", "quote", "invoice", "deposit", "refund", "rental", "parking", "fuel"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """One copy: which template, its number, its place in the archive (0 = open), when it ended (milliseconds)."""

    template: Template
    no: str
    seq: int = 0
    ended: int = 0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Made:
    """Rows of many copies by table; `pairs` are (seq, words, pairs) for the archive's indexes."""

    rows: dict[str, list[tuple[Any, ...]]]
    pairs: list[tuple[int, str, str]]


def copies(wanted: list[Wanted]) -> Made:
    """All of them."""
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in TABLES}
    found: list[tuple[int, str, str]] = []
    for each in wanted:
        one = _copy(each)
        if each.seq:
            words = one["archive"][0][_PLACE["archive"]["words"]]
            found.append((each.seq, words, " ".join(pairs(words))))
        for name, added in one.items():
            rows[name] += map(tuple, added)
    return Made(rows, found)


def _copy(wanted: Wanted) -> Rows:
    dice = random.Random(wanted.seed)
    rows: Rows = json.loads(_text(wanted, dice))
    if wanted.ended:
        _moved(rows, wanted.ended - wanted.template.ended)
    if wanted.seq:
        row, place = rows["archive"][0], _PLACE["archive"]
        row[place["seq"]] = wanted.seq
        row[place["words"]] = folded(row[place["words"]])
    _hashed(rows)
    return rows


def _text(wanted: Wanted, dice: random.Random) -> str:
    """Everything that is replaced as text. Words hold nothing that JSON would escape."""
    template = wanted.template
    at = moment(wanted.ended) if wanted.ended else datetime.now(UTC)
    text = template.text.replace(template.no, wanted.no).replace(
        template.no.lower(), wanted.no.lower()
    )
    for each in template.ids:
        text = text.replace(each, new_id(at))
    text = text.replace(template.requester, dice.choice(template.staff))
    said = " ".join((
        *dice.choices(_CJK, k=3), *dice.choices(_LATIN, k=3), "".join(dice.choices(_CJK, k=3)), str(wanted.seed),
    ))  # fmt: skip
    text = text.replace(WORDS, said).replace(WORDS.lower(), said)
    whole = dice.randrange(100, 4900)
    return text.replace(SUM, f"{whole}.00").replace(SUM.replace(".", ""), f"{whole}00")


def _moved(rows: Rows, by: int) -> None:
    for name, places in _INSTANTS.items():
        for row in rows[name]:
            for at in places:
                if row[at]:
                    row[at] += by


def _hashed(rows: Rows) -> None:
    """The hashes over what was changed: of the data in the decisions, and the chain."""
    data = rows["request"][0][_PLACE["request"]["data"]]
    mark = sha256(data.encode()).hexdigest()
    for row in rows["decision"]:
        row[_PLACE["decision"]["data_sha256"]] = mark
    links, prev = rows["audit"], GENESIS
    links.sort(key=lambda row: row[_PLACE["audit"]["rseq"]])
    for number, row in enumerate(links, 1):
        link = dict(zip(COLUMNS["audit"], row, strict=True))
        link["salt"] = secrets.token_hex(16)
        link["body_sha256"] = salted(link["salt"], link["body"])
        link["prev"] = prev
        if number == len(links):
            link["seal"] = canonical(_seal(rows, link["salt"]))
        prev = link["hash"] = hash_of(Link(**{name: link[name] for name in _LINK}))
        row[:] = [link[name] for name in COLUMNS["audit"]]
    rows["audit_head"][0][_PLACE["audit_head"]["hash"]] = prev


def _seal(rows: Rows, salt: str) -> dict[str, str]:
    request, place = rows["request"][0], _PLACE["request"]
    asked = _PLACE["decision"]
    decided = sorted([[row[asked[each.name]] for each in DECIDED] for row in rows["decision"]])
    vouched = [request[place[name]] for name in SEALED]
    kept = {"request": canonical(vouched), "decisions": canonical(decided), "attachments": "[]"}
    return sealed(salt, kept)
