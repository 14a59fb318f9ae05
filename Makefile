# Everything a newcomer and a developer run. Needed: Python 3.11 or newer, make, and a package index for pip.

PYTHON ?= python3
VENV ?= .venv
UV ?= $(VENV)/bin/uv

RUN := $(VENV)/bin
PIP := $(RUN)/python -m pip --disable-pip-version-check --quiet
INSTALLED := $(VENV)/.installed-from-lock

.DEFAULT_GOAL := help
.PHONY: help install demo test check lock record clean

help: ## Show what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

install: $(INSTALLED) ## Install into .venv from the hashed lock

$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.12 ..." if sys.version_info < (3, 11) else 0)'
	@echo "Installing into $(VENV) (once; a few minutes)"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(INSTALLED) ## Read the five example reports with the embedded model
	@$(RUN)/extractor models pull
	@$(RUN)/extractor extract examples/*.txt --out out/demo.json

test: $(INSTALLED) ## Tests and replayed evals, without weights and without network
	@$(RUN)/pytest

check: $(INSTALLED) ## What a change must pass: style, types, layers, tests with coverage
	$(RUN)/ruff check
	$(RUN)/ruff format --check
	$(RUN)/mypy
	$(RUN)/lint-imports
	$(RUN)/pytest --cov --cov-report=
	$(RUN)/coverage report --include='extractor/numbers/*,extractor/verify/*' --fail-under=100
	$(RUN)/coverage report --omit='extractor/numbers/*,extractor/verify/*' --fail-under=90

lock: ## Resolve the dependencies anew into requirements.lock
	$(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 --all-extras --group dev \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-header --output-file requirements.lock

clean: ## Remove what was made, except .venv
	rm -rf out dist site htmlcov .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
