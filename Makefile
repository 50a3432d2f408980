# What people do with this project. `make` lists it.

SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help demo test browser-tests soak faults lint format catalogues requirements clean only-local free-port venv venv-test

export PORT ?= 8000
PYTHON_HERE := .venv/bin/python
MANAGE := $(PYTHON_HERE) manage.py
PYTEST := $(PYTHON_HERE) -m pytest
FAULTS := kill or crash or fault
PIN := uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header pyproject.toml

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: export DEFUS_BASE_URL = http://localhost:$(PORT)
demo: only-local free-port venv ## Run everything with example content (PORT=8000, DEMO_PASSWORD=… for the accounts)
	@echo "Bringing the database up to date …"
	@$(MANAGE) migrate --verbosity 0 || { echo; echo "Stopped: the database could not be brought up to date. If nobody needs what is in it, move the folder var/ away and run make demo again."; exit 1; }
	@$(MANAGE) catalogues
	@echo "Filling in the example content …"
	@$(MANAGE) demo || { echo; echo "Stopped: the example content could not be made. The message above says why; to start afresh, move the folder var/ away and run make demo again."; exit 1; }
	@echo "Serving at $$DEFUS_BASE_URL/ until you press Ctrl-C."
	@exec $(PYTHON_HERE) -m gunicorn cms.wsgi --worker-class gthread --workers 1 --threads 4 --bind 127.0.0.1:$(PORT) --no-control-socket --log-level warning

test: venv-test ## Run the tests (ARGS="-k feed" for some of them)
	@$(MANAGE) catalogues
	@$(PYTEST) tests -m "not browser and not long" $(ARGS)

browser-tests: venv-test ## Run the tests in a real browser
	@command -v chromium >/dev/null || { echo "Stopped: Chromium is missing. Debian and Ubuntu: apt-get install chromium"; exit 1; }
	@$(MANAGE) catalogues
	@$(PYTEST) tests -m browser $(ARGS)

soak faults: export DEFUS_LONG ?= full
soak: venv-test ## Many writers and readers at once, for long (DEFUS_LONG=short: in short)
	@$(PYTEST) tests/long -m long -k "not ($(FAULTS))" $(ARGS)

faults: venv-test ## Kills and crashes: is anything lost? (DEFUS_LONG=short: in short)
	@$(PYTEST) tests/long -m long -k "$(FAULTS)" $(ARGS)

lint: venv-test ## Check style
	@$(PYTHON_HERE) -m ruff check
	@$(PYTHON_HERE) -m ruff format --check

format: venv-test ## Put style right
	@$(PYTHON_HERE) -m ruff check --fix
	@$(PYTHON_HERE) -m ruff format

catalogues: venv-test ## Take new strings into locale/, fill in English, check both (needs gettext)
	@$(MANAGE) catalogues --update

requirements: ## Pin what pyproject.toml asks for, by hash (needs uv; ARGS=--upgrade for the newest)
	@command -v uv >/dev/null || { echo "Stopped: uv is missing. Install it once: pipx install uv"; exit 1; }
	@$(PIN) $(ARGS) -o requirements/base.txt
	@$(PIN) $(ARGS) --extra test -o requirements/test.txt
	@git diff --stat requirements/

clean: ## Remove the environment and everything made; var/, your content, stays
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis locale/*/LC_MESSAGES/*.mo
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

only-local:
	@[ "$${DEFUS_ENVIRONMENT:-local}" = local ] || { echo "Stopped: DEFUS_ENVIRONMENT is $$DEFUS_ENVIRONMENT here, and example content belongs on no such system. For a look: env -u DEFUS_ENVIRONMENT make demo"; exit 1; }

free-port:
	@! (exec 3<>/dev/tcp/127.0.0.1/$(PORT)) 2>/dev/null || { echo "Stopped: something answers at port $(PORT) already, perhaps another demo. Stop it, or choose another port: make demo PORT=8001"; exit 1; }

venv:
	@.ci/venv base

venv-test:
	@.ci/venv test
