import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.hub.domain.rules import RuleTrouble, compile_rule
from assistant.hub.words import known

HOSTILE = [
    "[1,2].map(x, [1,2].map(y, y)) == []",
    "[1,2].//c\nmap(x,x)",
    "form.lines.exists(x, x > 1)",
    "form.lines.all(x, x > 1)",
    "form.lines.existsOne(x, x > 1)",
    "form.lines.exists_one(x, x > 1)",
    "form.lines.filter(x, true)",
    "form.note.matches('(a+)+$')",
    "form.lines .\n map (x, x)",
    "form.lines.`map`(x, x)",
    "form.lines.\u200bmap(x, x)",
    "form.lines.\u00a0map(x, x)",
    "true // and nobody reads this",
    "true /* nor this */",
    "__import__('os').system('id')",
    "form['x'].__class__()",
    "now() > 1",
    "timestamp('2026-01-01T00:00:00Z') > form.x",
    "duration('1h') > form.x",
    "b'a' == b'a'",
    "r'a' == 'a'",
    "'a\\u0041' == 'aA'",
    "'''a''' == 'a'",
    "{'a': 1}.a == 1",
    "form{a: 1}",
    "x > 1",
    "true && y",
    "form.days > 3.0; true",
    "form.days = 3.0",
    "form.days >",
    "1e400 > 1.0",
    "form.days > 1" + "0" * 30,
    "",
    "   ",
    "true && " * 80 + "true",
    "(" * 30 + "true" + ")" * 30,
    "form.code == '123'",
    "form.code in ['7']",
    "\x00",
    "form.days > 3.0\ud800",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_not_plainly_harmless_is_refused_by_name(text: str):
    with pytest.raises(RuleTrouble) as fault:
        compile_rule(text)
    assert known(fault.value.code)


HONEST = [
    ("form.days > 3.0", {"days": "3"}, False),
    ("form.days > 3.0", {"days": "3.5"}, True),
    ("double(form.days) > 3.0", {"days": "3.5"}, True),
    ("form.days > 3", {"days": 4}, True),
    ("form.kind in ['sick', 'annual']", {"kind": "sick"}, True),
    ("has(form.note) && form.note.contains('VAT')", {}, False),
    ("size(form.lines) > 1 && form.lines[0].amount >= 10.0", {"lines": [{"amount": "10"}, {}]}, True),
    ("!(form.kind == 'a') || form.days < -1.5", {"kind": "b", "days": "1"}, True),
    ("form.where == '香港'", {"where": "香港"}, True),
    ("form.note.contains('12')", {"note": "12"}, True),
    ("form.l[0].note.startsWith('1') && form.days > 1.0", {"l": [{"note": "12"}], "days": "2"}, True),
    ("form.code == 'A//B'", {"code": "A//B"}, True),
    ("form.big ? form.days > 1.0 : false", {"big": True, "days": "2"}, True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "data", "answer"), HONEST)
def test_honest_rules_answer(text: str, data: dict, answer: bool):
    assert compile_rule(text).holds(data) is answer


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("form.days > 3.0", {}),
        ("form.days > 3.0", {"days": "three"}),
        ("form.days > 3.0", {"days": None}),
        ("form.days > 3.0", {"days": "9" * 16}),
        ("form.days", {"days": "3"}),
        ("form.days / 0 > 1", {"days": 1}),
        ("form.days + 9223372036854775807 > 1", {"days": 1}),
        ("form.lines[5] > 1.0", {"lines": ["1"]}),
        ("request.amount >= 1.0", {}),
    ],
)
def test_a_rule_that_cannot_tell_is_a_trouble_and_no_no(text: str, data: dict):
    with pytest.raises(RuleTrouble):
        compile_rule(text).holds(data, {"department": "x"})


def test_ten_thousand_is_ten_thousand():
    """P-5: an amount equal to the limit is above it, and one cent less is not."""
    rule = compile_rule("request.amount >= 10000.0")
    assert rule.holds({}, {"amount": 1_000_000 / 100})
    assert not rule.holds({}, {"amount": 999_999 / 100})


def test_a_rule_knows_what_it_reads():
    rule = compile_rule("form.lines[0].amount > 1.0 && has(form.note) && request.urgent")
    assert rule.reads == {
        ("form", "lines", "[]", "amount"),
        ("form", "note"),
        ("request", "urgent"),
    }


PIECES = st.sampled_from(
    ["form", ".days", ".map(x,x)", "&&", "||", "!", "(", ")", "[", "]", "-", "1.5", "'a'", "//", "?", ":", " ", "in", ".size()", "has("]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map("".join) | st.text(string.printable, max_size=80))
def test_any_text_is_answered_or_refused(text: str):
    """Nothing gets through as another error, whatever is typed."""
    codes = []
    try:
        compile_rule(text).holds({"days": "3"})
    except RuleTrouble as trouble:
        codes.append(trouble.code)
    assert all(map(known, codes))


def test_the_longest_rule_over_the_largest_data_ends():
    """Without loops the cost is bounded by the text times the data: this would not end if it were their power."""
    data = {"l": [str(n) for n in range(5000)]}
    text = " && ".join(["form.l == form.l"] * 24)
    assert compile_rule(text).holds(data)
    assert len(text) < 500


def test_values_of_others_are_data():
    assert not compile_rule("form.note == 'x'").holds({"note": "x' || true || '"})
