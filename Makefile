# Two commands are enough for a newcomer: `make demo` and `make test`.
PYTHON ?= python3
PORT   ?= 8000
BIN    := .venv/bin
STAMP  := .venv/.installed

.DEFAULT_GOAL := help
.PHONY: help setup demo test proofs check format reference lock pictures clean

help: ## list these commands
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) ## make .venv with everything in it

$(STAMP): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Tour de Table needs Python 3.11 or newer; name one with PYTHON=…")'
	@$(PYTHON) -c 'import ensurepip, venv' || { echo 'Python lacks its venv module (Debian, Ubuntu: apt install python3-venv).'; exit 1; }
	@$(PYTHON) tools/install.py .venv $<
	@touch $@

demo: $(STAMP) ## the product with the Budapest Process in it, on http://127.0.0.1:$(PORT)
	@$(BIN)/tourdetable demo --port $(PORT)

test: $(STAMP) ## all tests; what a machine lacks is installed where it may be, else skipped by name
	@$(BIN)/python tools/prepare_tests.py
	@$(BIN)/python -m pytest

proofs: $(STAMP) ## the proofs of access at full size: 200 meetings, every mark and every filter
	@TOURDETABLE_MEETINGS=200 TOURDETABLE_THOROUGH=1 $(BIN)/python -m pytest -q tests/reliability/test_permission_matrix.py \
		tests/reliability/test_canaries.py tests/reliability/test_broken_queries.py tests/reliability/test_chatham_house.py

check: $(STAMP) ## format, lint, types, imports, templates, schema drift, docs
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/djade --check --target-version 5.2 $$(find src -name '*.html')
	@$(BIN)/python -m pytest -q tests/house tests/record/test_schema.py

format: $(STAMP) ## put code and templates in order
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .
	@$(BIN)/djade --target-version 5.2 $$(find src -name '*.html')

reference: $(STAMP) ## write the references of the record and of access, and the schema
	@$(BIN)/python -m tourdetable.record.schema
	@$(BIN)/python tools/write_reference.py
	@$(BIN)/python -m tourdetable.accounts.reference > docs/reference/access.md

lock: $(STAMP) ## renew requirements/*.txt from pyproject.toml
	@$(BIN)/python tools/lock.py

pictures: $(STAMP) ## take the README's pictures of the real pages again
	@$(BIN)/python tools/take_pictures.py

clean: ## remove the environment and the demo's data
	rm -rf .venv var
