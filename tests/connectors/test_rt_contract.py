"""The contract of approvals over a real Request Tracker 5."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.connectors.approval_contract import CASES, Case, name_of, run
from tests.connectors.ticketdesk import TicketDesk
from tests.servers.tickets import Office
from tests.sim.proxy import fault_proxy

# a server of its own: one worker with all that is about RT would be the last to end
pytestmark = [pytest.mark.server, pytest.mark.xdist_group("rt-contract")]


@pytest.fixture
def scene(rt_office: Office) -> Iterator[TicketDesk]:
    with fault_proxy(rt_office.server.url) as proxy:
        desk = TicketDesk(rt_office, proxy)
        yield desk
        desk.close()


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_contract(case: Case, scene: TicketDesk) -> None:
    run(case, scene)
