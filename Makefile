# Everything a person needs: make run, make chat, make test, make check, make bench.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run chat prepare test test-parts test-whole check lint bench soak clean setup

UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
PYTHON := $(shell for p in python3.11 python3 python; do \
  $$p -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null && echo $$p && break; done)
INSTALLED := .venv/.installed
NEEDED_DISK_KB := 12000000
export UV_PYTHON_PREFERENCE ?= system
export PYTHONWARNINGS ?= ignore
export RASA_TELEMETRY_ENABLED := false

help: ## show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

run: $(INSTALLED) ## set everything up and start the assistant
	@.venv/bin/ieum run

chat: $(INSTALLED) ## talk to the assistant in the terminal
	@.venv/bin/ieum chat

prepare: $(INSTALLED) ## train the model and build the index, where their inputs changed
	@.venv/bin/ieum prepare

lint: $(INSTALLED)
	@.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/mypy && .venv/bin/lint-imports

test: $(INSTALLED) ## everything: style, types, unit tests, whole conversations, the page in a browser
	@$(MAKE) --no-print-directory -j2 lint prepare
	@$(MAKE) --no-print-directory -j2 test-parts test-whole

# side by side: the second mostly waits for the servers that it talks to
test-parts: $(INSTALLED)
	@.venv/bin/pytest -q -m "not running and not browser and not slow"

test-whole: $(INSTALLED)
	@.venv/bin/pytest -m "running or browser or slow"

check: lint ## the inner loop: style, types and the tests that need no trained model
	@.venv/bin/pytest -m "not running and not browser and not slow" -x -q

soak: $(INSTALLED) ## the gateway killed over and over while 200 people and 50 inquiries are under way
	@IEUM_SOAK_PEOPLE=200 IEUM_SOAK_SEED=$${IEUM_SOAK_SEED:-$$RANDOM} .venv/bin/pytest -q -s tests/telegram/test_killed.py

bench: $(INSTALLED) ## measure, side by side with plain peers
	@.venv/bin/ieum prepare
	@.venv/bin/python -m tests.benchmarks

setup: $(INSTALLED)

$(INSTALLED): pyproject.toml uv.lock
	@if [ -z "$(PYTHON)" ]; then echo "ieum: Python 3.11 is needed and was not found on the PATH; install it and try again." >&2; exit 1; fi
	@if [ ! -d .venv ] && [ "$$(df -Pk . | awk 'NR==2 {print $$4}')" -lt $(NEEDED_DISK_KB) ]; then \
	  echo "ieum: the installation needs 12 GB of free disk here; $$(df -Ph . | awk 'NR==2 {print $$4}') is left." >&2; exit 1; fi
	@if [ "$(UV)" = .tools/bin/uv ] && [ ! -x .tools/bin/uv ]; then \
	  echo "[1/2] bringing uv …"; $(PYTHON) -m venv .tools && .tools/bin/pip -q install uv; fi
	@echo "[2/2] installing from uv.lock (about 9 GB, most of it torch) …"
	@$(UV) sync --locked --python $(PYTHON)
	@touch $@

clean: ## forget trained models, index and data
	rm -rf var
