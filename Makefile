# Everything a newcomer and a developer run. Needed: Python 3.11 or newer, make, and a package index for pip.

PYTHON ?= python3
VENV ?= .venv
UV ?= $(VENV)/bin/uv

RUN := $(VENV)/bin
PIP := $(RUN)/python -m pip --disable-pip-version-check --quiet
TO_RUN := $(VENV)/.installed-to-run
TO_DEVELOP := $(VENV)/.installed-to-develop
RECORDED := seeds traps floods blind_look blind_held blind_fresh_held blind_fresh_look blind_third_held blind_third_look \
	blind_fourth_held blind_fourth_look blind_fifth_held

.DEFAULT_GOAL := help
.PHONY: help install compiled pure demo test test-compiled check lock docs pictures record clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

install: $(TO_DEVELOP) ## Install all that developing needs into .venv, from the hashed lock

$(TO_RUN): requirements.lock pyproject.toml
	$(call installed_from,requirements.lock)

$(TO_DEVELOP): requirements-dev.lock pyproject.toml
	$(call installed_from,requirements-dev.lock)

define installed_from
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
@echo "Installing $(1) into $(VENV), once"
@$(PYTHON) -m venv $(VENV)
@$(PIP) install --require-hashes --requirement $(1)
@$(PIP) install --no-deps --no-build-isolation --editable .
@touch $@
endef

compiled: $(TO_DEVELOP) ## Install the package with the rooms that read compiled (needs a C compiler, takes minutes)
	HATCH_BUILD_HOOKS_ENABLE=true $(PIP) install --no-deps --no-build-isolation --force-reinstall .
	@$(RUN)/extractor version

pure: $(TO_DEVELOP) ## Install the package as the sources of this checkout again, after make compiled
	@$(PIP) install --no-deps --no-build-isolation --force-reinstall --editable .

demo: $(TO_RUN) ## Read the five example reports with the embedded model, and name a review sheet to open
	@$(RUN)/extractor models pull
	@$(RUN)/extractor extract examples/*.txt --out out/demo.json; read=$$?; \
	$(RUN)/extractor report out/demo.json --places --out out/review.html && exit $$read

test: $(TO_DEVELOP) ## Tests and replayed evals, without weights and without network
	@$(RUN)/pytest
	@$(RUN)/python -m evals gate

SITE = $(shell $(RUN)/python -c 'import sysconfig; print(sysconfig.get_path("platlib"))')

test-compiled: compiled ## The tests of the compiled rooms, over what make compiled installs
	@$(RUN)/extractor version | grep --quiet '^compiled'
	@PYTHONPATH="$(SITE):." $(RUN)/pytest --override-ini pythonpath= \
		--deselect tests/verify/test_relations.py::test_every_check_has_a_name_and_a_rule_of_its_own \
		--deselect tests/dates/test_dating.py::test_works_out_a_date_once \
		$(addprefix tests/,assemble audit casing dates names numbers persons request segments verify)

check: $(TO_DEVELOP) ## What a change must pass: style, types, layers, tests with coverage
	$(RUN)/ruff check
	$(RUN)/ruff format --check
	$(RUN)/mypy
	$(RUN)/lint-imports
	$(RUN)/python -m evals check
	$(RUN)/pytest --cov --cov-report=
	$(RUN)/coverage report --include='extractor/numbers/*,extractor/verify/*' --fail-under=100
	$(RUN)/coverage report --omit='extractor/numbers/*,extractor/verify/*' --fail-under=90

LOCK := pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header

lock: ## Resolve the dependencies anew into the two locks (UV=uv where .venv has none)
	$(UV) $(LOCK) --extra local --extra html --extra pdf --extra geo --group build --output-file requirements.lock
	$(UV) $(LOCK) --all-extras --group dev --constraint requirements.lock --output-file requirements-dev.lock

docs: $(TO_DEVELOP) ## Build the documentation into site/, without a network; a broken page is an error
	@NO_MKDOCS_2_WARNING=1 $(RUN)/mkdocs build --strict --quiet
	@echo "documentation: site/index.html"

pictures: $(TO_DEVELOP) ## Draw the pictures of the documentation anew (those of the sheet need chromium)
	$(RUN)/python docs/pictures/draw.py

record: $(TO_DEVELOP) ## Make the recordings of the embedded model anew (needs the weights; takes long)
	@set -e; for name in $(RECORDED); do $(RUN)/python -m evals record --set $$name --model local; done

clean: ## Remove what was made, except .venv
	rm -rf out dist site htmlcov .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
