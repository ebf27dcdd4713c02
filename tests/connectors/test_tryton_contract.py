"""The contract of approvals over a real Tryton 7.0: all of it over purchases, deciding also over payments."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.connectors.approval_contract import CASES, Case, name_of, run
from tests.connectors.paydesk import PayDesk
from tests.servers.payments import Office
from tests.sim.proxy import fault_proxy

pytestmark = [pytest.mark.server, pytest.mark.xdist_group("tryton")]

OF_PAYMENTS = {
    "a_request_that_waits_is_listed_once", "an_amount_is_a_decimal_text", "an_amount_at_the_limit_is_tier_two",
    "what_the_user_asked_for_is_his", "an_approval_is_done_at_the_source", "deciding_twice_has_the_effect_of_once",
    "already_says_who_and_when", "what_changed_is_not_decided", "a_refusal_comes_in_the_words_of_the_source",
    "what_is_gone_is_not_decided", "a_return_waits_for_the_requester", "a_request_of_my_own_can_be_withdrawn",
    "what_was_decided_is_found_among_the_handled", "a_lost_reply_is_found_out_by_reading",
    "a_lost_request_is_found_not_to_have_happened",
}  # fmt: skip


@pytest.fixture
def scene(request: pytest.FixtureRequest, tryton_office: Office) -> Iterator[PayDesk]:
    with fault_proxy(tryton_office.server.url) as proxy:
        desk = PayDesk(tryton_office, proxy, purchases=request.param == "purchases")
        yield desk
        desk.close()


@pytest.mark.parametrize("scene", ["purchases"], indirect=True)
@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_purchases(case: Case, scene: PayDesk) -> None:
    run(case, scene)


@pytest.mark.parametrize("scene", ["payments"], indirect=True)
@pytest.mark.parametrize(
    "case", [each for each in CASES if name_of(each) in OF_PAYMENTS], ids=name_of
)
def test_payments(case: Case, scene: PayDesk) -> None:
    run(case, scene)
