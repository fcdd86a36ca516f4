# Everything runs with python3.11 (or a newer python3) and make; `make help` lists what there is.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
OUT ?= out

.DEFAULT_GOAL := help
.PHONY: help demo test bench page docs clean

help: ## list the targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 15

$(STAMP): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "python3.11 is needed" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is older than 3.11; use: make PYTHON=..." >&2; exit 1; }
	@echo "Installing into $(VENV) (once; takes a few minutes) ..."
	@"$(PYTHON)" -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

demo: $(STAMP) ## build the graph of the seed article, ask it, check it, write its page
	$(BIN)/chuanyu build seeds/articles --out $(OUT)
	$(BIN)/chuanyu query cooperation --param entity=广安 --out $(OUT)
	$(BIN)/chuanyu query posts --param organization=四川省大数据中心 --out $(OUT)
	$(BIN)/chuanyu query quantities --param entity=重庆 --out $(OUT)
	$(BIN)/chuanyu check --out $(OUT)
	@echo "The page, to open in a browser:"
	@$(BIN)/chuanyu view --out $(OUT)

test: $(STAMP) ## style, types and tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile  # a file on one process: what its tests share is made once
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	  || echo "Chromium is not installed: the tests of the page in a browser (tests/browser) were skipped."
	@test -d graph/chuanyu/view/page/node_modules \
	  || echo "The page's linters and VS Code's widget manager are not installed (npm install in graph/chuanyu/view/page): their tests were skipped."

bench: $(STAMP) ## measure speed, memory and accuracy into out/bench.json
	@mkdir -p out
	$(BIN)/python tests/benchmarks/run.py

page: ## build the page's script from its modules (needs Node)
	cd graph/chuanyu/view/page && npm install --silent && npm run --silent build

docs: $(STAMP) ## make the documentation's site, site/index.html, and the ontology's page
	$(BIN)/python docs/ontology_page.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict
	@echo "The documentation, to open in a browser: site/index.html"

clean: ## remove what is built, the environment too
	rm -rf $(VENV) $(OUT) build dist site .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
