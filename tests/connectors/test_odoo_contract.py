"""The contract of sources over Odoo: both of its interfaces, and each thing that can be decided there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.connectors.approval_contract import CASES, Case, name_of, run
from tests.connectors.odoos import MODELS, OdooScene, odoo_scene
from tests.sim.odoo import OdooServer, odoo_server


@pytest.fixture(scope="module")
def servers() -> Iterator[dict[int, OdooServer]]:
    with odoo_server(17) as old, odoo_server(19) as new:
        yield {17: old, 19: new}


@pytest.fixture(params=sorted(MODELS), ids=lambda param: f"{param[0]}-{param[1]}")
def scene(request: pytest.FixtureRequest, servers: dict[int, OdooServer]) -> Iterator[OdooScene]:
    version, subject = request.param
    with odoo_scene(servers[version], subject) as made:
        yield made


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_contract(case: Case, scene: OdooScene) -> None:
    run(case, scene)
