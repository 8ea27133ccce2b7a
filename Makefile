# The words that the README uses. Needs Python 3.11 or newer and make; everything else comes from requirements/.
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
STARTER := $(PY) -m kampen_wijk.starter
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes
# The first Python that is new enough; `make PYTHON=/path/to/python3 run` chooses another.
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13 python3.14; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
TESTS ?=

.DEFAULT_GOAL := help
.PHONY: help run dev stop clean-data test test-long lint frontend bench bench-compare lock

help:
	@echo "make run         start het portaal met voorbeelden (PORT=8123 kiest een andere poort)"
	@echo "make dev         hetzelfde, en herstart bij elke wijziging"
	@echo "make stop        stop het portaal"
	@echo "make clean-data  wis alle gegevens, na een vraag"
	@echo "make test        alle tests; make test-long test langer door"
	@echo "make bench       hoe snel het portaal is, met duizend tot een miljoen inzendingen; make bench-compare A=.. B=.."
	@echo "make lint        stijl, types en de richting van imports"

run: $(VENV)/.run
	@$(STARTER) run --port "$(PORT)"

dev: $(VENV)/.run
	@$(STARTER) dev --port "$(PORT)"

stop: $(VENV)/.run
	@$(STARTER) stop

clean-data: $(VENV)/.run
	@$(STARTER) clean-data

frontend: $(VENV)/.run
	@$(STARTER) frontend

test: $(VENV)/.dev frontend
	@$(PY) -m pytest -n 2 --dist loadfile --cov --cov-report=term:skip-covered $(TESTS)

# make bench ARGS="--inzendingen 1000 --paginas home ideeen"; one of the sizes: make bench SIZE=100000
ARGS ?= $(if $(SIZE),--inzendingen $(SIZE))
bench: $(VENV)/.dev frontend
	@$(PY) -m bench run $(ARGS)

# make bench-compare A=var/bench/uitkomsten/een.json B=var/bench/uitkomsten/twee.json
bench-compare: $(VENV)/.dev
	@$(PY) -m bench compare $(A) $(B)

test-long: $(VENV)/.dev frontend
	@LANG_TESTEN=1 $(PY) -m pytest -n 2 $$(grep -rl --include='test_*.py' LANG_TESTEN tests)

lint: $(VENV)/.dev
	@$(PY) -m ruff check .
	@$(PY) -m djlint --quiet --lint templates
	@DATABASE_URL=$${DATABASE_URL:-postgres://geen:geen@127.0.0.1:1/geen} $(PY) -m mypy
	@$(VENV)/bin/lint-imports

# Who changes a dependency locks them anew; needs uv. Without the extras in the lock, pip looks for a newer release of what
# one package asks of another with extras (coverage[toml]), and then refuses it for having no hash.
LOCK := uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-strip-extras
lock:
	@$(LOCK) -o requirements/run.txt
	@$(LOCK) --group test --group lint -o requirements/dev.txt
	@$(subst pyproject.toml,,$(LOCK)) --group build -o requirements/build.txt

$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "Er is Python 3.11 of nieuwer nodig: installeer dat en probeer het opnieuw." >&2; exit 1; }
	@echo "De omgeving wordt klaargezet; dat duurt de eerste keer een paar minuten ..."
	@$(PYTHON) -m venv $(VENV) || { echo "Er kon geen omgeving worden gemaakt: installeer python3-venv, of maak ruimte vrij op de schijf." >&2; exit 1; }
	@touch $@

$(VENV)/.run: requirements/run.txt | $(VENV)/.made
	@$(PIP) -r $< || { echo "De onderdelen konden niet worden opgehaald: controleer de internetverbinding en de ruimte op de schijf." >&2; exit 1; }
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	@$(PIP) -r $< || { echo "De onderdelen voor het testen konden niet worden opgehaald: controleer de internetverbinding en de ruimte op de schijf." >&2; exit 1; }
	@touch $@
