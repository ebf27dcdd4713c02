# make run    start Sundown (without a display: its end-of-day list on the terminal)
# make test   everything: set-up, style, types, architecture, tests
# make bench  the numbers, beside their floors and peers (bench-hub: the hub's)     make dist   the built program
# make chaos  killed again and again for minutes (chaos-hub: the hub)     make deep   the properties, a thousand examples each
PYTHON ?= $(shell .ci/setup python)
VENV := .venv
BIN := $(VENV)/bin
PINS := .ci/constraints.txt
# what was compiled once is kept, wherever this runs: half of the time of collecting the tests
export PYTHONDONTWRITEBYTECODE :=

.PHONY: run words test lint types check bench bench-hub chaos chaos-hub deep dist screenshots clean
.DELETE_ON_ERROR:

TRANSLATED := $(wildcard resources/translations/*.ts)

run: $(VENV)/.run $(VENV)/.words
	@.ci/start $(BIN)

$(VENV)/bin/python:
	@.ci/setup venv $(PYTHON)
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(VENV)/bin/python pyproject.toml $(PINS)
	@echo "Installing Sundown into $(VENV) ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c $(PINS) --config-settings editable_mode=compat -e ".[demo]"
	@touch $@

$(VENV)/.test: $(VENV)/bin/python pyproject.toml $(PINS)
	@echo "Installing Sundown and what its tests need into $(VENV) ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c $(PINS) --config-settings editable_mode=compat -e ".[demo,hub,test,build]"
	@touch $@ $(VENV)/.run

# the words of the windows: compiled from what people translate (Qt Linguist opens the .ts files)
words: $(VENV)/.words

$(VENV)/.words: $(VENV)/.run $(TRANSLATED)
	@$(BIN)/pyside6-lrelease -silent $(TRANSLATED)
	@touch $@

test: $(VENV)/.test $(VENV)/.words
	@.ci/setup test
	$(MAKE) --no-print-directory check
	$(BIN)/python -m pytest -n 5 --dist loadgroup --max-worker-restart 0 -m "not dist"

check: lint types

lint: $(VENV)/.test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports

types: $(VENV)/.test
	$(BIN)/mypy

bench: $(VENV)/.test $(VENV)/.words
	$(BIN)/python -m tests.bench

bench-hub: $(VENV)/.test
	@.ci/setup test
	$(BIN)/python -m tests.bench.hub

chaos: $(VENV)/.test $(VENV)/.words
	SUNDOWN_CHAOS_SECONDS=$${SECONDS_:-600} $(BIN)/python -m pytest -m chaos tests/flows

chaos-hub: $(VENV)/.test
	@.ci/setup test
	SUNDOWN_CHAOS_SECONDS=$${SECONDS_:-300} $(BIN)/python -m pytest -m chaos tests/hub --timeout 1800

deep: $(VENV)/.test $(VENV)/.words
	SUNDOWN_EXAMPLES=1000 $(BIN)/python -m pytest -n 2 --timeout 3600 tests/planning tests/protocols tests/model tests/hub/engine tests/hub/forms tests/hub/routes \
		tests/flows/test_any_day.py tests/flows/test_convergence.py tests/flows/test_reminders.py tests/services/approvals/test_machine.py

dist: $(VENV)/.test $(VENV)/.words
	@.ci/setup dist $(BIN)/python
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec
	@echo "Built: dist/sundown/sundown"

screenshots: $(VENV)/.test $(VENV)/.words
	@.ci/setup test
	$(BIN)/python -m tests.desk.screenshots

clean:
	rm -rf build dist $(VENV)
