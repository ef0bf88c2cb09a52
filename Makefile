# Everything that one does here, by one word. Each target sets up what it needs first; a second time that takes no time.
# The machine brings Python 3.11 or newer and make; `make test` also installs PostgreSQL and Chromium where they are missing.

.DEFAULT_GOAL := help
.PHONY: help run ocr test check bench crash races slips soak coverage mutate lock migration

VENV := .venv
PYTHON := $(VENV)/bin/python
WORKERS := $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
SPLITS := 100000000
MUTANTS := 0
SEED := 17
PIP := $(PYTHON) -m pip --disable-pip-version-check --no-input -qq

help: ## Say what there is to do
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 20

run: $(VENV)/run.stamp ## Start jiedan; it prints the address of the web chat
	@$(VENV)/bin/jiedan run

ocr: $(VENV)/run.stamp ## Install what reads payment screenshots and codes in pictures (350 MB)
	@$(PIP) install --require-hashes --requirement requirements/ocr.txt

test: $(VENV)/dev.stamp ## Run all tests (installs PostgreSQL and Chromium if they are missing)
	@$(PYTHON) -m tests.install
	$(PYTHON) -m pytest -n $(WORKERS) --dist loadfile

check: $(VENV)/dev.stamp ## Check format, lint, types and imports (the habits of the code are among the tests: tests/habits)
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

bench: $(VENV)/dev.stamp ## Measure: dispatch, transitions, Telegram, start-up and memory
	@$(PYTHON) -m tests.install
	@for benchmark in benchmarks/*.py; do echo "== $$benchmark"; $(PYTHON) "$$benchmark" || exit 1; done

crash: $(VENV)/dev.stamp ## Kill the process 20 times at every named point, on both databases
	@$(PYTHON) -m tests.install
	$(PYTHON) -m pytest tests/crash --kills 20

races: $(VENV)/dev.stamp ## Let everybody do everything at once, and 200 people claim an order 50 times over, on both databases
	@$(PYTHON) -m tests.install
	$(PYTHON) -m pytest tests/races --rounds 50

slips: $(VENV)/dev.stamp ## Draw payment screenshots in every bad way, read them, and print how many amounts are right
	@$(PYTHON) -m tests.install
	$(PYTHON) -m pytest tests/slips --slips 20

soak: $(VENV)/dev.stamp ## Hold the sums of 100 million random splits of money (over an hour): make soak SPLITS=1000000 SEED=17
	$(PYTHON) -m tests.core.ledger.soak --splits $(SPLITS) --seed $(SEED)
	@if [ -d tests/core/model ]; then $(PYTHON) -m pytest tests/core/model --trades 2000 --operations 100; fi

coverage: $(VENV)/dev.stamp ## Fail unless the pure tests come by every branch of orders, ledger and disputes
	@$(PYTHON) -m tests.mutation.branches

mutate: $(VENV)/dev.stamp ## Plant small faults there and fail unless nine in ten are found (hours): make mutate MUTANTS=300 SEED=17
	@$(PYTHON) -m tests.mutation --mutants $(MUTANTS) --seed $(SEED)

migration: $(VENV)/dev.stamp ## Write a migration for what changed in the models: make migration NAME=what_changed
	@$(PYTHON) -c "from jiedan.storage.migrating import make_migrations; print(*make_migrations(name='$(NAME)'), sep='\n')"

lock: $(VENV)/dev.stamp ## Renew the pinned versions in requirements/
	@for kind in run ocr dev; do \
	    $(VENV)/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	        --no-emit-index-url --no-emit-find-links --no-emit-package jiedan requirements/$$kind.in -o requirements/$$kind.txt || exit 1; \
	done
	@git diff --stat -- requirements

# The environment. A stamp is newer than what it was made from.

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/run.stamp
	@echo "Installing what the tests need into $(VENV) ..."
	@$(PIP) install --require-hashes --requirement requirements/dev.txt
	@touch $@

$(VENV)/run.stamp: requirements/run.txt pyproject.toml $(VENV)/bin/python
	@echo "Installing jiedan into $(VENV): the first time this takes a minute ..."
	@$(PIP) install --require-hashes --requirement requirements/run.txt
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/bin/python:
	@sh requirements/venv.sh $(VENV)
