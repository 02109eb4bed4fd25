# The commands of bulletin-lens; `make help` lists them. What a command does stands in scripts/.

# Where `make run` serves the page.
PORT ?= 8080

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# Stamps: a command that has nothing to do takes no time.
PACKAGES := node_modules/.installed
TOOLS := .tools/installed
WASM := www/wasm/build.json
PAGE := www/dist/index.html

RUST_SOURCES := Cargo.toml Cargo.lock .cargo/config.toml $(wildcard build.rs build/*) wasm-pack.toml rust-toolchain.toml \
	$(shell find src data -type f -not -path 'src/cli/*')
PAGE_SOURCES := $(shell find www -type f -not -path 'www/dist/*' -not -path 'www/wasm/*' \
	-not -path '*/node_modules/*' -not -name '*.test.ts' -not -name '*.tsbuildinfo')

.PHONY: help run build test bench cli setup screenshots notices reference

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Build the page and serve it on http://localhost:8080 (PORT= for another port)
	@node scripts/serve.mjs --port $(PORT)

build: $(PAGE) ## Build the static site into www/dist; any file server can serve it from any path

test: $(PACKAGES) $(TOOLS) ## Check everything: layout, lints, types, all tests; one summary at the end
	@node scripts/check.mjs

bench: build ## Measure against jieba-wasm and Intl.Segmenter; writes benches/RESULTS.md
	@node scripts/setup.mjs --browser
	@node benches/run.mjs

cli: ## Build the command line: target/release/bulletin-lens
	@cargo build --release -p bulletin-lens --features cli
	@echo "target/release/bulletin-lens"

setup: $(PACKAGES) $(TOOLS) ## Install what the build needs: npm packages, wasm32 target, wasm-pack, wasm-bindgen

screenshots: build ## Take pictures of every view into screenshots/, and docs/screenshot.png
	@node scripts/setup.mjs --browser
	@node scripts/screenshots.mjs

notices: $(PACKAGES) ## Write THIRD-PARTY-NOTICES.md anew
	@node scripts/third-party-notices.mjs

reference: ## Compute the reference values of the statistics anew, by Python libraries
	@python3 -m venv .tools/python
	@.tools/python/bin/pip install --quiet --requirement tests/reference/requirements.txt
	@.tools/python/bin/python tests/reference/compute_statistics.py

$(PACKAGES): package-lock.json
	@command -v node >/dev/null || { echo "Node.js 20.19 or newer is needed: https://nodejs.org"; exit 1; }
	@command -v cargo >/dev/null || { echo "Rust is needed: https://rustup.rs"; exit 1; }
	npm ci
	@touch $@

$(TOOLS): Cargo.lock wasm-pack.toml scripts/setup.mjs $(PACKAGES)
	@mkdir -p $(@D)
	@node scripts/setup.mjs
	@touch $@

$(WASM): $(RUST_SOURCES) scripts/build-wasm.mjs scripts/build-settings.mjs $(TOOLS)
	@node scripts/build-wasm.mjs

$(PAGE): $(WASM) $(PAGE_SOURCES) scripts/build-page.mjs
	@node scripts/build-page.mjs
