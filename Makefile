# Daybook. `make run` and `make test` are all one needs on a fresh machine; `make` alone lists the rest.

SHELL       := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# One set of tags for everything, so that one build cache serves all.
TAGS  := x11,migrated_fynedo,no_animations
FLAGS := -tags=$(TAGS) -buildvcs=false
# The rooms whose tests must pass with nothing but approved cryptography.
FIPS  := ./data/vault ./model/journal
# How long `make prove` runs the fuzz targets that read foreign bytes, the other ones, and how many cases each property.
FUZZTIME := 5m
SHORT    := 1m
CHECKS   := 10000
# Words passed to the program: make run ARGS="--lang fr"
ARGS  :=

.PHONY: help run test tour build lint fmt bench prove fips setup setup-screen setup-tools

help: ## list what one can make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: build ## install what is missing, build Daybook and start it (without a display: the tour)
	@if [ "$$(uname -s)" = Linux ] && [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then
	  echo 'There is no display here: making the tour on a virtual screen instead (pictures in out/tour).'
	  $(MAKE) --no-print-directory tour
	else
	  exec out/daybook $(ARGS)
	fi

test: setup ## install what is missing, then vet and every test
	go vet $(FLAGS) ./...
	go test $(FLAGS) -timeout=20m ./...
	$(MAKE) --no-print-directory fips

fips: setup ## the tests of keys and journal with approved cryptography only
	go test $(FLAGS) -exec 'env GODEBUG=fips140=only' $(FIPS)

tour: build setup-screen ## drive the real program on a virtual screen; pictures and PDFs in out/tour
	.ci/tour out/daybook out/tour

build: setup ## build the program: out/daybook
	@mkdir -p out
	go build $(FLAGS) -o out/daybook .

lint: setup setup-tools ## format, static checks and import rules
	.ci/bin/golangci-lint run --allow-parallel-runners ./...

fmt: setup-tools ## format every Go file
	.ci/bin/golangci-lint fmt

bench: build setup-screen ## measure every budget of the design (BENCH_BOOKINGS sets how many bookings, 1,000,000 or 100,000 in the window)
	out/daybook bench $${BENCH_BOOKINGS:+--bookings $$BENCH_BOOKINGS}
	DAYBOOK_BENCH_BOOKINGS=$${BENCH_BOOKINGS:-} go test $(FLAGS) -run='^$$' -bench=Keystroke -benchtime=1000x ./ui/desktop
	go test $(FLAGS) -run='^$$' -bench=Desk -benchtime=1000x ./ui/desktop
	go test $(FLAGS) -run='^$$' -bench=Soak -benchtime=1x ./ui/desktop
	.ci/bench-window out/daybook

prove: setup ## the long counts: properties, power cuts, races and five minutes of each fuzz target
	.ci/prove $(TAGS) $(CHECKS) $(FUZZTIME) $(SHORT)
	$(MAKE) --no-print-directory fips

setup:
	@.ci/setup build

setup-screen:
	@.ci/setup screen

setup-tools: .ci/bin/golangci-lint

.ci/bin/golangci-lint: .ci/tools/go.mod .ci/tools/go.sum
	@echo 'Building golangci-lint (some minutes the first time).'
	@GOBIN='$(CURDIR)/.ci/bin' go -C .ci/tools install -buildvcs=false github.com/golangci/golangci-lint/v2/cmd/golangci-lint
	@touch $@

.ONESHELL:
