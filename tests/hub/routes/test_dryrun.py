import pathlib
import re
from dataclasses import replace

import pytest

import assistant.hub
from assistant.hub.domain import resolve
from assistant.hub.domain.dryrun import explain, reason, why_of
from assistant.hub.words import LANGUAGES, known, say
from assistant.hub.words.routes import ROWS
from tests.hub.company import company

from .making import COMPANY, NOW, a_request, one_step, ready, ready_form
from .test_resolve import deputy


def lines(
    route, request, lang="en", directory=COMPANY, form="leave", audience=frozenset({"requester"})
) -> list[str]:
    return explain(
        resolve.plan(route, request, directory, NOW), directory, ready_form(form), lang, audience
    )


def test_two_days_in_words():
    """H-7: why this one, why not that one."""
    assert lines(ready("leave"), a_request(days="2")) == [
        "1. Supervisor: Dan Ho, supervisor of Eve Lau",
        "2. Human resources: skipped, because Days is 2, not more than 3",
    ]


def test_five_days_in_chinese():
    assert (
        lines(ready("leave"), a_request(days="5"), "zh-HK")[1]
        == "2. 人事部：Carol Lee，角色為 hr，因為「天數」是 5（大於 3）"
    )
    assert "因为“天数”是 5（大于 3）" in lines(ready("leave"), a_request(days="5"), "zh-CN")[1]


def test_money_is_told_with_its_thousands():
    told = lines(ready("expense"), a_request(form="expense", amount=80_000), form="expense")
    assert told[2] == "3. CFO: skipped, because the amount is 800, not 10,000 or more"


def test_deputies_are_told_as_for_a_by_b():
    told = lines(one_step("{role: hr}"), a_request(), directory=company(deputy("carol", "judy")))
    assert told == [
        "1. s: for Carol Lee, by Judy Zhao 赵小玉: Carol Lee is away (Carol Lee, in the role hr)"
    ]


def test_a_stop_is_told_with_its_reason():
    assert lines(one_step("{supervisor: 1}"), a_request("ada")) == [
        "1. s: stops for an admin: Ada Chan has no supervisor"
    ]


def test_several_and_how_they_sign():
    assert lines(one_step("{role: finance}, sign: all"), a_request())[0].startswith(
        "1. s: all of: Ben Wong, in the role finance; Ivan Ma"
    )


def test_what_a_reader_may_not_see_is_not_told():
    """H-13: the dry-run's reasons are masked like the form."""
    form = replace(ready_form("leave"), masks={"/days": ("hr",)})
    planned = resolve.plan(ready("leave"), a_request(days="2.5"), COMPANY, NOW)
    told = explain(planned, COMPANY, form, "en", frozenset({"requester"}))[1]
    assert told == "2. Human resources: skipped, because Days is not more than 3"
    assert "2.5" in explain(planned, COMPANY, form, "en", frozenset({"hr"}))[1]


def test_text_of_others_is_put_in_as_it_is():
    route = one_step("{role: hr}, when: \"form.note == 'x'\"")
    told = lines(route, a_request(note="{name} <b>%s"))[0]
    assert "{name} <b>%s" in told


def test_a_reason_survives_its_row():
    why = resolve.plan(ready("leave"), a_request(days="2"), COMPANY, NOW)[1].why
    kept = why_of({"code": why.code, "values": why.values})
    assert (
        reason(kept, ready_form("leave"), "en", frozenset({"requester"}))
        == "skipped, because Days is 2, not more than 3"
    )


@pytest.mark.parametrize("code", sorted(ROWS))
def test_every_sentence_is_there_in_three_languages_with_the_same_values(code: str):
    told = [set(re.findall(r"\{(\w+)\}", each)) for each in ROWS[code]]
    assert all(ROWS[code])
    assert told[0] == told[1] == told[2]
    assert all(
        "{" not in say(code, language, **dict.fromkeys(told[0], "x")) for language in LANGUAGES
    )


def test_every_code_that_is_used_has_its_sentence():
    folder = pathlib.Path(assistant.hub.__file__).parent
    sources = [
        path.read_text(encoding="utf-8")
        for part in ("domain", "services", "store")
        for path in (folder / part).glob("*.py")
    ]
    used = {code for text in sources for code in re.findall(r'"(routes\.[a-z_]+[a-z])"', text)}
    assert len(used) > 60
    assert {code for code in used if not known(code)} == set()
