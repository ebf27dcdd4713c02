from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.hub.domain.case import Sign
from assistant.hub.domain.route import After, Copy, MatrixRow, RouteDef, StepRule, Timeout, Who
from assistant.hub.domain.routeread import read_route, ready_routes, route_text
from assistant.hub.domain.yamlsafe import read_yaml
from assistant.hub.problems import Invalid
from assistant.hub.words import LANGUAGES, say
from tests.conftest import examples

STEP = "steps:\n  - {id: a, who: {role: hr}}\n"
BOMB = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (BOMB, "routes.yaml_anchor", 1),
        ("form: x\nsteps: *a", "routes.yaml_anchor", 2),
        ("form: !!python/object/apply:os.system ['id']", "routes.yaml_tag", 1),
        ("form: !!str x", "routes.yaml_tag", 1),
        ("form: a\nform: b", "routes.yaml_twice", 2),
        ("form: a\n<<: {b: c}", "routes.yaml_key", 2),
        ("? [a]\n: b", "routes.yaml_key", 1),
        ("--- a\n--- b", "routes.yaml_documents", 2),
        ("%YAML 1.1\n--- a", "routes.yaml_documents", 1),
        ("form: ]", "routes.yaml_grammar", 1),
        ("form: \x00", "routes.yaml_grammar", 1),
        ("[" * 30_000, "routes.yaml_much", 1),
        ("- a\n" * 7000, "routes.yaml_much", 6000),
        ("#" * 64_001, "routes.yaml_large", 1),
    ],
)
def test_bombs_and_tricks_end_with_a_line(text: str, code: str, line: int):
    with pytest.raises(Invalid) as fault:
        read_route(text)
    assert (fault.value.code, fault.value.values["line"]) == (code, line)


@pytest.mark.parametrize(
    ("text", "code", "line", "field"),
    [
        ("", "routes.file_kind", 1, ""),
        ("just text", "routes.file_kind", 1, ""),
        ("form: leave\n", "routes.file_missing", 1, ""),
        ("form: leave\n" + STEP + "stepz: []\n", "routes.file_unknown", 4, "stepz"),
        ("form: leave\nsteps:\n  - id: a\n", "routes.file_missing", 3, "steps[0]"),
        ("form: leave\nsteps:\n  - id: a\n    who: {role: hr, person: x}\n", "routes.file_one", 4, "steps[0].who"),
        ("form: leave\nsteps:\n  - id: a\n    who:\n      - {boss: 1}\n", "routes.file_unknown", 5, "steps[0].who[0].boss"),
        ("form: leave\nsteps:\n  - id: a\n    who: {role: hr}\n    sign: some\n", "routes.file_choice", 5, "steps[0].sign"),
        ("form: leave\nsteps:\n  - id: a\n    who: {role: hr}\n    when: form.l.map(x, x)\n", "routes.rule_name", 5, "steps[0].when"),
        ("form: leave\n" + STEP + "  - {id: a, who: {role: hr}}\n", "routes.file_same_id", 4, "steps[1].id"),
        ("form: leave\nsteps:\n  - {id: a, who: {matrix: true}}\n", "routes.file_no_matrix", 3, "steps[0].who"),
        ("form: leave\n" + STEP + "matrix:\n  - {amount_to: 5, approvers: {role: cfo}}\n", "routes.file_no_currency", 5, "matrix[0]"),
        ("form: leave\ncurrency: HKD\n" + STEP + "matrix:\n  - {amount_from: 5, amount_to: 5, approvers: {role: cfo}}\n", "routes.file_range", 6, "matrix[0].amount_to"),
        ("form: leave\ncurrency: JPY\n" + STEP + "matrix:\n  - {amount_to: 5.5, approvers: {role: cfo}}\n", "routes.file_amount", 6, "matrix[0].amount_to"),
        ("form: leave\n" + STEP + "matrix:\n  - {approvers: {matrix: true}}\n", "routes.file_ring", 5, "matrix[0].approvers"),
        ("form: leave\ncurrency: XXX\n" + STEP, "routes.file_currency", 2, "currency"),
        ("form: leave\n" + STEP + "tiers:\n  - {tier: 4}\n", "routes.file_choice", 5, "tiers[0].tier"),
        ("form: leave\n" + STEP + "tiers:\n  - {when: form.days}\n", "routes.file_missing", 5, "tiers[0]"),
        ("form: leave\n" + STEP + "tiers:\n  - {when: 'form.l.map(x, x)', tier: 0}\n", "routes.rule_name", 5, "tiers[0].when"),
        ("form: leave\n" + STEP + "cc:\n  - {at: approved}\n", "routes.file_copy", 5, "cc[0]"),
        ("form: leave\n" + STEP + "urgent_factor: 0\n", "routes.file_limit", 4, "urgent_factor"),
        ("form: ../../etc\n" + STEP, "routes.file_limit", 1, "form"),
        ('form: "leave\\n"\n' + STEP, "routes.file_limit", 1, "form"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_line_and_field(text: str, code: str, line: int, field: str):
    with pytest.raises(Invalid) as fault:
        read_route(text)
    assert (fault.value.code, fault.value.values["line"], fault.value.values["field"]) == (
        code,
        line,
        field,
    )
    sentences = {say(code, language, **fault.value.values) for language in LANGUAGES}
    assert len(sentences) == 3
    assert all(
        str(line) in each for each in sentences if "no_currency" not in code and "rule" not in code
    )


def test_every_problem_is_told_at_once():
    with pytest.raises(Invalid) as fault:
        read_route("form: leave\nsteps:\n  - {id: a}\n  - {id: b, who: {role: hr}, sign: x}\n")
    assert [(each["line"], each["field"]) for each in fault.value.values["all"]] == [
        (3, "steps[0]"),
        (4, "steps[1].sign"),
    ]


def test_words_that_yaml_once_took_for_something_else_stay_words():
    read = read_yaml(
        "on: approved\nyes: no\ntime: 1:30\nzip: 010\nhalf: 0.5\nnothing: ~\nquoted: '12'"
    )
    assert read.value == {"on": "approved", "yes": "no", "time": "1:30", "zip": "010", "half": Decimal("0.5"), "nothing": None, "quoted": "12"}  # fmt: skip


@pytest.mark.parametrize("form", ["leave", "expense", "purchase", "blank"])
def test_ready_routes_read_and_come_back(form: str):
    route = read_route(ready_routes()[form])
    assert route.form == form
    assert read_route(route_text(route)) == route


KEYS = st.from_regex(r"\A[a-z][a-z0-9_.-]{0,8}\Z")
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=20)
WHO = (
    st.builds(Who, st.just("role"), KEYS)
    | st.builds(Who, st.just("person"), TEXT)
    | st.builds(Who, st.just("supervisor"), st.just(""), st.integers(1, 10))
    | st.builds(Who, st.just("head"), st.just("") | KEYS.filter(lambda each: each != "requester"))
    | st.builds(Who, st.just("field"), st.just("/approver"))
)
WHOSE = st.lists(WHO, min_size=1, max_size=3).map(tuple)
RULES = st.sampled_from(
    ["", "form.days > 3.0", "request.amount >= 10000.0 && form.kind == 'a: b # c'"]
)
HOURS = st.decimals("0.25", 100, places=2)
STEPS = st.builds(
    StepRule,
    key=KEYS,
    names=st.just({}) | st.fixed_dictionaries({"en": TEXT, "zh-Hant": TEXT}),
    who=WHOSE,
    sign=st.sampled_from(list(Sign)),
    when=RULES,
    quorum=st.integers(1, 100),
    timeout=st.none()
    | st.builds(Timeout, HOURS, st.booleans(), st.sampled_from(["escalate", "remind"])),
    step_up=st.booleans(),
)
AMOUNTS = st.sampled_from([(None, None), (None, 5000), (123_45, 1_000_000), (0, None)])
MATRIX = st.builds(
    lambda department, region, amounts, level, approvers, note: MatrixRow(
        department, region, *amounts, level, None, approvers, note
    ),
    st.none() | TEXT, st.none() | KEYS, AMOUNTS, st.none() | st.integers(0, 9), WHOSE, st.just("") | TEXT,
)  # fmt: skip
ROUTES = st.builds(
    RouteDef,
    form=KEYS,
    version=st.integers(0, 99),
    start=st.lists(KEYS, max_size=2).map(tuple),
    steps=st.lists(STEPS, min_size=1, max_size=3, unique_by=lambda each: each.key).map(tuple),
    matrix=st.lists(MATRIX, max_size=3).map(tuple),
    after=st.lists(st.builds(After, KEYS, st.sampled_from(["approved", "revoked"]), RULES, st.integers(0, 3)), max_size=2).map(tuple),
    copies=st.lists(st.builds(Copy, WHO, st.sampled_from(["submitted", "approved"])), max_size=2).map(tuple),
    urgent_factor=st.sampled_from([Decimal("0.5"), Decimal(1), Decimal("0.25")]),
    currency=st.sampled_from(["HKD", "KWD"]),
)  # fmt: skip


@settings(max_examples=examples(60))
@given(ROUTES)
def test_a_route_written_down_is_the_same_route(route: RouteDef):
    route = replace(route, urgent_factor=route.urgent_factor)
    assert read_route(route_text(route)) == route


@settings(max_examples=examples(80))
@given(st.text(st.sampled_from("form: leave\n-{}[]&*!|>'\"#%@`?,x"), max_size=80))
def test_any_text_is_a_route_or_an_invalid(text: str):
    with pytest.raises(Invalid):
        read_route(text)
