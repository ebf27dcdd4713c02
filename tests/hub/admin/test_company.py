"""The company's own sign-in on the pages: a real provider (oidc-provider), a real browser; and PostgreSQL below them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.support.wait import WebDriverWait

from assistant.hub.access.oidc import Provider
from assistant.hub.services import oidc, requests, verify
from assistant.hub.services.context import Actor, Hub
from assistant.hub.store.database import Database
from tests.hub.admin.pages import Pages, serving
from tests.hub.admin.stage import LEAVE
from tests.hub.admin.test_browser import CSS, LOOK, fill
from tests.hub.postgres import Cluster
from tests.hub.screenshots import EVERY
from tests.hub.wire import PLAIN
from tests.servers.oidc import oidc_provider

SECRET = "made-up secret: a/b+c"


def use(hub: Hub, provider: Provider | None) -> None:
    with hub.database.begin() as db:
        given = verify.grant(db, Actor("judy"), verify.SETTINGS, "totp", hub.clock.now())
    oidc.configure(hub, Actor("judy", verification=given), provider)


def at_the_provider(driver: Any, pages: Pages, login: str, end: str) -> None:
    """Fill in the provider's own pages until it sends the browser back."""
    for _ in range(4):
        WebDriverWait(driver, 10, LOOK).until(
            lambda at: at.current_url.startswith(pages.url) or at.find_elements(CSS, "form button")
        )
        if driver.current_url.startswith(pages.url):
            break
        here = driver.find_element(CSS, "html")
        if driver.find_elements(CSS, "[name='login']"):
            fill(driver, "login", login)
            fill(driver, "password", "made up")
        driver.find_element(CSS, "form button").click()
        WebDriverWait(driver, 10, LOOK).until(lambda _, old=here: gone(old))
    WebDriverWait(driver, 10, LOOK).until(lambda at: end in at.current_url)


def gone(element: Any) -> bool:
    from selenium.common.exceptions import WebDriverException

    try:
        element.is_enabled()
    except WebDriverException:
        return True
    return False


@pytest.mark.server
@pytest.mark.xdist_group("chromium")
def test_the_companys_sign_in_opens_the_pages_and_verifies(
    driver: Any, pages: Pages, tmp_path: Path
) -> None:
    """Issue item 8 and H-18: in by the provider, and once more there before an export, for this export only."""
    data = {**LEAVE, "start": "2029-05-07", "end": "2029-05-08"}
    made = str(requests.create(pages.hub, Actor("hana"), form="leave", data=data).body["request"])
    callback = f"{pages.url}/v1/auth/oidc/callback"
    with oidc_provider(tmp_path, callback) as idp:
        company = Provider(idp.issuer, "hub", callback, SECRET)
        use(pages.hub, company)
        try:
            driver.get(f"{pages.url}/admin/sign-in")
            driver.find_element(CSS, "a.button.main").click()
            at_the_provider(driver, pages, "hana@company.test", "/admin")
            assert "Hana Xu" in driver.find_element(CSS, "nav").text
            path = f"{pages.url}/admin/requests/{made}"
            driver.get(path)
            driver.get(driver.find_element(CSS, "a[href*='/verify?']").get_attribute("href"))
            at_the_provider(driver, pages, "hana@company.test", "/admin/verified")
            number = driver.find_element(CSS, "#verification").get_attribute("value")
            assert number not in driver.current_url
            driver.get(path)
            fill(driver, "code", number)
            cookies = {each["name"]: each["value"] for each in driver.get_cookies()}
            csrf = driver.find_element(CSS, "main [name='csrf']").get_attribute("value")
        finally:
            use(pages.hub, None)
    import httpx

    sent = {"csrf": csrf, "code": number, "do": "json"}
    for status in (200, 428):  # it is spent
        answer = httpx.post(path, data=sent, cookies=cookies, verify=PLAIN)
        assert answer.status_code == status


def test_every_page_stands_on_postgresql(
    postgres: Cluster, migrated_postgresql: str, tmp_path: Path
) -> None:
    url = postgres.fresh(migrated_postgresql)
    database = Database(url)
    try:
        with serving(database, tmp_path) as pages, pages.as_("judy") as judy:
            data = {"subject": "A chair", "text": "The old one is worn out."}
            made = requests.create(pages.hub, Actor("eve"), form="blank", data=data).body["request"]
            for path in (*EVERY, "/people/eve/leave", "/audit?who=judy&action=invite"):
                answer = judy.get(f"/admin{path.format(closed=made)}")
                assert answer.status_code == 200, path
    finally:
        database.close()
        postgres.drop(url)
