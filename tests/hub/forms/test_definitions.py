"""Definitions of forms: the ready ones, and what a hostile or broken one is answered with."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from assistant.hub.domain.fields import languages_missing, spread
from assistant.hub.domain.formread import form_body, read_form
from assistant.hub.domain.linear import fits
from assistant.hub.problems import Invalid
from assistant.hub.words import LANGUAGES, known, say
from assistant.hub.words.forms import ROWS
from tests.conftest import examples

from .filled import FORMS, READY, definition, with_note

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


def _note(**schema: Any) -> dict[str, Any]:
    return definition(schema={"type": "object", "properties": {"note": schema}})


def _code(body: Any) -> str:
    with pytest.raises(Invalid) as refused:
        read_form(body)
    assert known(refused.value.code)
    for language in LANGUAGES:
        assert "{}" not in say(refused.value.code, language, **refused.value.values)
    return refused.value.code


@pytest.mark.parametrize("name", READY)
def test_a_ready_form_is_read_and_written_the_same(name):
    assert form_body(FORMS[name]) == READY[name]


def test_a_form_stays_as_it_was_read():
    """What is done to the definition afterwards changes neither the form nor what is read from such a text again."""
    body = definition()
    form = read_form(body)
    body["schema"]["properties"]["note"]["maxLength"] = 3
    body["ui"][0]["titles"]["en"] = "Other"
    assert form_body(form) == form_body(read_form(definition()))
    assert form_body(form)["ui"][0]["titles"] == {"en": "Note"}
    assert read_form(body).ui[0]["titles"] == {"en": "Other"}
    assert read_form(body).schema["properties"]["note"]["maxLength"] == 3


@pytest.mark.parametrize("name", READY)
def test_a_ready_form_speaks_three_languages(name):
    assert languages_missing(FORMS[name].titles) == ()
    for _, row in spread(FORMS[name].ui):
        assert languages_missing(row["titles"]) == ()
        assert languages_missing(row.get("help", dict.fromkeys(LANGUAGES, "-"))) == ()
        assert all(languages_missing(each["titles"]) == () for each in row.get("options", ()))


def test_choices_on_the_screen_are_those_of_the_schema():
    for form in FORMS.values():
        for pattern, row in spread(form.ui):
            if "options" in row:
                field: Any = form.schema
                for step in pattern.strip("/").split("/"):
                    field = field["items"] if step == "*" else field["properties"][step]
                assert {each["value"] for each in row["options"]} == set(field["enum"])


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (None, "forms.def_shape"),
        ([], "forms.def_shape"),
        ({}, "forms.def_shape"),
        (definition(id="../etc"), "forms.def_shape"),
        (definition(extra=1), "forms.def_shape"),
        (definition(titles={"en": "  "}), "forms.def_shape"),
        (definition(version=float("nan")), "forms.def_unsound"),
        (definition(version=10**400), "forms.def_unsound"),
        (definition(schema={"type": "array"}), "forms.def_object"),
        (definition(schema={"type": "object", "$schema": "http://json-schema.org/draft-07/schema#"}), "forms.def_dialect"),
        (_note(type="string", pattern="(?=a)b"), "forms.def_pattern"),
        (_note(type="string", pattern="["), "forms.def_pattern"),
        (_note(type="string", pattern="a" * 201), "forms.def_pattern"),
        (_note(type="string", pattern="((a{100}){100}){100}"), "forms.def_pattern"),
        (_note(type="string", format="uri"), "forms.def_format"),
        (_note(type="array", uniqueItems=True), "forms.def_keyword"),
        (_note(**{"$dynamicRef": "#x"}), "forms.def_keyword"),
        (_note(**{"$ref": "https://evil.example/schema.json"}), "forms.def_ref"),
        (_note(**{"$ref": "file:///etc/passwd"}), "forms.def_ref"),
        (_note(**{"$ref": "#"}), "forms.def_ref"),
        (_note(**{"$ref": "#/$defs/nobody"}), "forms.def_ref"),
        (_note(enum=[[1]]), "forms.def_choices"),
        (_note(type="string", minLength="x"), "forms.def_schema"),
        (_note(allOf="x"), "forms.def_no_schema"),
        (definition(ui=[]), "forms.def_shape"),
        (definition(schema={"type": "object", "properties": {}}), "forms.def_no_field"),
        (definition(masks={"/other": ["hr"]}), "forms.def_no_field"),
        (definition(amount="/other"), "forms.def_no_field"),
        (definition(schema={"type": "object", "properties": {"note": {}, "secret": {}}}), "forms.def_hidden"),
        (definition(ui=definition()["ui"] * 2), "forms.def_twice"),
        (definition(checks=[{"when": "form.note == 'x'", "field": "/note", "reason": "no such"}]), "forms.def_reason"),
        (definition(checks=[{"when": "[1].map(x, x) == []", "field": "/note", "texts": {"en": "x"}}]), "routes.rule_name"),
    ],
)  # fmt: skip
def test_a_broken_definition_is_told_what_is_wrong(body, code):
    with pytest.raises(Invalid) as refused:
        read_form(body)
    assert refused.value.code == code
    assert code.startswith("routes.") or _code(body) == code


def test_a_definition_too_deep_is_refused():
    deep: dict[str, Any] = {"type": "string"}
    for _ in range(5_000):
        deep = {"not": deep}
    assert _code(_note(**deep)) == "forms.def_unsound"


def test_references_that_multiply_are_refused():
    bomb = {f"d{n}": {"allOf": [{"$ref": f"#/$defs/d{n + 1}"}] * 9} for n in range(12)}
    schema = {"type": "object", "properties": {"note": {"$ref": "#/$defs/d0"}}}
    assert _code(definition(schema={**schema, "$defs": {**bomb, "d12": {}}})) == "forms.def_big"


def test_references_in_a_ring_are_refused():
    ring = {"a": {"$ref": "#/$defs/b"}, "b": {"anyOf": [{"$ref": "#/$defs/a"}]}}
    schema = {"type": "object", "properties": {"note": {"$ref": "#/$defs/a"}}, "$defs": ring}
    assert _code(definition(schema=schema)) == "forms.def_ring"


def test_a_pattern_that_would_hang_another_engine_answers():
    form = with_note(type="string", pattern="^(a+)+$")
    assert form.schema["properties"]["note"]["pattern"] == "^(a+)+$"
    assert not fits("^(a+)+$", "a" * 3_000 + "!")


def test_fields_nobody_named_are_closed_out_everywhere():
    assert FORMS["blank"].schema["additionalProperties"] is False
    assert with_note(type="string").schema["additionalProperties"] is False


@settings(max_examples=examples(60))
@for_all(st.sampled_from(sorted(READY["leave"])), JSON)
def test_any_value_in_any_place_is_taken_or_refused(key, value):
    try:
        read_form({**READY["leave"], key: value})
    except Invalid:
        return


@settings(max_examples=examples(40))
@for_all(st.dictionaries(st.sampled_from(["type", "properties", "items", "enum", "pattern", "$ref", "allOf", "minLength", "if", "required", "multipleOf"]), JSON))  # fmt: skip
def test_any_schema_is_taken_or_refused(schema):
    try:
        read_form(_note(**schema))
    except Invalid:
        return


def test_every_sentence_is_there_three_times_with_the_same_gaps():
    for code, texts in ROWS.items():
        assert len(texts) == 3, code
        assert all(texts), code
        gaps = [{piece.split("}")[0] for piece in text.split("{")[1:]} for text in texts]
        assert gaps[0] == gaps[1] == gaps[2], code
