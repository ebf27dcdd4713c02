"""The admin pages in Chromium: what a person does there, by mouse and by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from assistant.hub.services import definitions
from assistant.hub.services.context import Actor
from assistant.hub.words import say
from tests.hub.admin.pages import Pages
from tests.hub.admin.stage import code_of, enrol

pytestmark = pytest.mark.xdist_group("chromium")  # one browser, not one for each worker
CSS = "css selector"
LOOK = 0.05  # seconds between two looks whether something has come
HOSTILE = "<img src=x onerror=document.title='owned'>\"'{{7*7}}"


def enter(driver: Any, pages: Pages, person: str) -> None:
    """By the link, as it comes in a message; the code leaves the address at once."""
    driver.get(f"{pages.url}/join#{pages.invite(person)}")
    driver.add_cookie({"name": "sundown_language", "value": "en", "path": "/admin"})
    assert driver.current_url.endswith("/admin/join")
    driver.find_element(CSS, "button.main").click()
    WebDriverWait(driver, 5, LOOK).until(lambda at: at.current_url.endswith("/admin/"))


def go(driver: Any, selector: str) -> str:
    """A button that leads to another page: the words of that page."""
    here = driver.find_element(CSS, "html")
    driver.find_element(CSS, selector).click()
    return arrived(driver, here)


def arrived(driver: Any, before: Any) -> str:
    WebDriverWait(driver, 5, LOOK).until(lambda _: _gone(before))
    text: str = driver.find_element(CSS, "main").text
    return text


def press(driver: Any, value: str) -> None:
    """A button that only changes rows: afterwards another one of its name stands there."""
    button = driver.find_element(CSS, f"button[value='{value}']:not(.out)")
    button.click()
    WebDriverWait(driver, 5, LOOK).until(lambda _: _gone(button))


def _gone(button: Any) -> bool:
    from selenium.common.exceptions import WebDriverException

    try:
        button.is_enabled()
    except WebDriverException:  # gone, or just going
        return True
    return False


def field(driver: Any, name: str) -> Any:
    return driver.find_element(CSS, f"[name='{name}']")


def unfold(driver: Any, row: str) -> None:
    """Open a row of an editor, as a mouse does."""
    if not driver.find_element(CSS, f"[id='{row}'] details").get_property("open"):
        driver.find_element(CSS, f"[id='{row}'] summary").click()


def fill(driver: Any, name: str, text: str) -> None:
    found = field(driver, name)
    found.clear()
    found.send_keys(text)


def test_a_step_is_added_by_rows_tried_and_published(driver: Any, pages: Pages) -> None:
    """H-3, H-7: "over 3 days ask HR", made, seen in words and put in force by somebody who writes no code."""
    enter(driver, pages, "judy")
    driver.get(f"{pages.url}/admin/forms/leave/route")
    press(driver, "remove:steps.1")
    press(driver, "add:steps")
    fill(driver, "steps.1.en", "Ask HR")
    Select(field(driver, "steps.1.who.0")).select_by_visible_text("Human resources")
    Select(field(driver, "steps.1.mode")).select_by_value("rows")
    WebDriverWait(driver, 5, LOOK).until(
        lambda at: at.find_elements(CSS, "[name='steps.1.conds.0.value']")
    )
    Select(field(driver, "steps.1.conds.0.field")).select_by_visible_text("Days")
    Select(field(driver, "steps.1.conds.0.op")).select_by_visible_text("more than")
    fill(driver, "steps.1.conds.0.value", "3")
    Select(field(driver, "try.person")).select_by_visible_text("Eve Lau")
    days = ("2027-03-01", "2027-03-05")
    for name, day in zip(("start", "end"), days, strict=True):
        driver.execute_script(
            "arguments[0].value = arguments[1]", field(driver, f"try.data.{name}"), day
        )
    press(driver, "try")
    answer = driver.find_element(CSS, "#answer").text
    assert "Dan Ho" in answer.splitlines()[0]
    assert "Ask HR" in answer
    assert "Carol Lee" in answer
    summary = go(driver, "button.main[value='save']")
    assert "New step — Ask HR: Human resources, only if Days more than 3" in summary
    assert say("admin.said_published") in go(driver, "button[value='publish']")
    found = definitions.get(pages.hub, Actor("judy"), "leave")
    assert [each.when for each in found.route.steps] == ["", "form.days > 3.0"]


def test_text_of_others_stays_text(driver: Any, pages: Pages) -> None:
    """HTML and template marks in titles are shown as typed, and no script of theirs runs."""
    enter(driver, pages, "judy")
    driver.get(f"{pages.url}/admin/forms/blank/fields")
    unfold(driver, "fields.0")
    fill(driver, "fields.0.en", HOSTILE)
    assert HOSTILE in go(driver, "button.main[value='save']")
    driver.get(f"{pages.url}/admin/forms/blank/route")
    unfold(driver, "steps.0")
    fill(driver, "steps.0.en", HOSTILE)
    press(driver, "try")
    assert HOSTILE in driver.find_element(CSS, "#answer").text
    assert "owned" not in driver.title
    assert not driver.find_elements(CSS, "main img")


def test_everything_by_keyboard(driver: Any, pages: Pages) -> None:
    """Signing in, going to a page, adding a row: with Tab, Enter and Space only."""
    driver.get(f"{pages.url}/admin/sign-in")
    driver.add_cookie({"name": "sundown_language", "value": "en", "path": "/admin"})
    driver.switch_to.active_element.send_keys(pages.invite("judy"), Keys.ENTER)
    WebDriverWait(driver, 5, LOOK).until(lambda at: at.current_url.endswith("/admin/"))
    for words in ("Forms and routes", "General request", "Route"):
        here = driver.find_element(CSS, "html")
        _tab_to(driver, words).send_keys(Keys.ENTER)
        arrived(driver, here)
    _tab_to(driver, "Add a step").send_keys(Keys.SPACE)
    WebDriverWait(driver, 5, LOOK).until(lambda at: at.find_elements(CSS, "[name='steps.1.en']"))
    assert driver.switch_to.active_element.get_attribute("name").startswith("steps.1")


def test_every_control_has_a_label(driver: Any, pages: Pages) -> None:
    enter(driver, pages, "judy")
    for path in (
        "/people",
        "/forms/purchase/route",
        "/forms/leave/fields",
        "/endpoints",
        "/settings",
        "/archive",
    ):
        driver.get(f"{pages.url}/admin{path}")
        driver.execute_script(
            "document.querySelectorAll('details').forEach(e => { e.open = true })"
        )
        bare = driver.execute_script(
            "return [...document.querySelectorAll('input:not([type=hidden]),select,textarea,button')].filter("
            "e => !e.closest('[hidden]') && e.getAttribute('aria-hidden') !== 'true' && !e.ariaLabel && "
            "!(e.labels && e.labels.length && e.labels[0].textContent.trim()) && !e.textContent.trim()"
            ").map(e => e.outerHTML)"
        )
        assert bare == [], path


def test_the_factor_is_set_up_from_a_square_code(driver: Any, pages: Pages) -> None:
    """H-18: the code of the square counts, and recovery codes are shown once."""
    enter(driver, pages, "gus")
    driver.get(f"{pages.url}/admin/me")
    go(driver, "button[value='begin']")
    assert driver.find_element(CSS, "svg.square").size["width"] == 200
    secret = driver.find_element(CSS, "details .mono").get_attribute("textContent").replace(" ", "")
    fill(driver, "first", code_of(pages.hub, secret) + Keys.ENTER)
    WebDriverWait(driver, 5, LOOK).until(lambda at: at.find_elements(CSS, "li.mono"))
    assert len(driver.find_elements(CSS, "li.mono")) == 10


def test_an_export_of_the_trail_asks_for_the_code(driver: Any, pages: Pages) -> None:
    """Without a code a sentence asks for one."""
    enrol(pages.hub, "ken")
    enter(driver, pages, "ken")
    driver.get(f"{pages.url}/admin/audit")
    assert say("admin.audit_whole") in go(driver, "button[value='verify']")
    assert say("admin.code_missing") in go(driver, "button[value='export']")


def _tab_to(driver: Any, text: str) -> Any:
    """The element with these words that the Tab key comes to."""
    words = "return document.activeElement.textContent.trim()"
    for _ in range(80):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        if driver.execute_script(words) == text:
            return driver.switch_to.active_element
    raise AssertionError(text)
