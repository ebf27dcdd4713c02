"""Every property of this folder runs under the calm profile, also in files which need no strategy of ours."""

from __future__ import annotations

import tests.strategies  # noqa: F401 - loads the profile
