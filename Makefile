# What people run: make demo, make test, make install PREFIX=~/.local, make bench.
PREFIX ?= /usr/local
EXAMPLE := reports/examples/harbour-hotel-2026
EARLIER := reports/examples/harbour-hotel-2025
EXAMPLES := $(wildcard reports/examples/*)
# Kinds of report besides the gap analysis.
KINDS := summary team evidence workshop trend
PROGRAM := .build/release/excellence
# Standard output of `make demo` goes here.
OUT := out

# libyaml is linked into the program where its archive is installed.
ARCHIVE := $(firstword $(wildcard /usr/lib/*/libyaml.a /usr/lib/libyaml.a))
ARCHIVES := $(CURDIR)/.build/archives
# No symbol is looked up in the program by name, so what is not reached is left out.
STATIC := --static-swift-stdlib -Xlinker --no-export-dynamic

# Where the outside tools of PDF and Word stand.
TOOLS ?= $(HOME)/.local/share/excellence/tools

.PHONY: all build demo examples install tools test check-tests unit browser terminal formats differential \
  sanitize fuzz bench format lint clean need-build need-formats need-test

all: build

need-build:
	@command -v swift >/dev/null || { echo "Swift 6.1 or later is needed: https://www.swift.org/install" >&2; exit 1; }
	@.ci/need libyaml-dev pkg-config

need-formats:
	@.ci/need python3 python3-venv libxlsxwriter-dev libarchive13 libxml2 libpango-1.0-0 libpangoft2-1.0-0 \
	  libharfbuzz-subset0 fonts-noto-core poppler-utils

need-test: need-build need-formats
	@.ci/need python3 python3-venv chromium poppler-utils libxml2-utils cmark-gfm fonts-noto-core

build: need-build
ifneq ($(ARCHIVE),)
	@mkdir -p $(ARCHIVES)
	@ln -sf $(ARCHIVE) $(ARCHIVES)/libyaml.a
	@printf 'Name: LibYAML\nDescription: static\nVersion: 0.2.5\nLibs: -L$(ARCHIVES) -lyaml\nCflags:\n' > $(ARCHIVES)/yaml-0.1.pc
endif
	$(if $(ARCHIVE),PKG_CONFIG_PATH=$(ARCHIVES)) swift build -c release --product excellence $(STATIC)

demo: build
	@mkdir -p $(OUT)
	@$(PROGRAM) check models questionnaires reports
	@echo
	@$(PROGRAM) score $(EXAMPLE)
	@$(PROGRAM) report $(EXAMPLE) --output $(OUT)/harbour-hotel-2026.html
	@$(PROGRAM) report $(EXAMPLE) --output $(OUT)/harbour-hotel-2026.md
	@echo
	@echo "The gap analysis, for the browser: $(OUT)/harbour-hotel-2026.html"
	@echo "The same as Markdown:              $(OUT)/harbour-hotel-2026.md"
	@echo "How a figure comes about:          $(PROGRAM) explain $(EXAMPLE) service-recovery"

# The rendered reports that are kept with the examples; CI compares them. Every example has its
# result, its gap analysis and its summary; the hotel group has every kind, since its year before.
examples: build
	@for example in $(EXAMPLES); do \
	  $(PROGRAM) score $$example --format json > $$example/result.json || exit 1; \
	done
	@for example in $(EXAMPLES); do \
	  earlier=; kinds=summary; \
	  [ $$example != $(EXAMPLE) ] || { earlier=$(EARLIER); kinds="$(KINDS)"; }; \
	  $(PROGRAM) report $$earlier $$example --output $$example/gap-analysis.md || exit 1; \
	  for kind in gap-analysis $$kinds; do \
	    $(PROGRAM) report $$earlier $$example --kind $$kind --output $$example/$$kind.html || exit 1; \
	  done; \
	done

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/excellence"

# What 'excellence report' makes PDF, Word and Excel files with.
tools: need-formats
	python3 -m venv "$(TOOLS)"
	"$(TOOLS)/bin/pip" install --quiet --disable-pip-version-check -r .ci/tools.txt

# The unit tests come last, so that their closing line is the last one.
test: need-test check-tests browser terminal sanitize unit

check-tests: differential formats

differential: build
	python3 Tests/Differential/selftest.py
	python3 Tests/Differential/run.py --program $(PROGRAM) --cases 200

browser: build examples
	Tests/Browser/setup.sh
	.build-browser/bin/python Tests/Browser/check.py $(EXAMPLE)/gap-analysis.html \
	  reports/examples/buergeramt-2026/gap-analysis.html $(KINDS:%=$(EXAMPLE)/%.html)
	.build-browser/bin/python Tests/Browser/form.py $(PROGRAM) $(EXAMPLE)

# Interviews on a pseudo-terminal, killed at random points, on full disks.
terminal: build
	Tests/Terminal/setup.sh
	.build-terminal/bin/python Tests/Terminal/interview.py $(PROGRAM)
	.build-terminal/bin/python Tests/Terminal/crash.py $(PROGRAM)

formats: build
	Tests/Formats/setup.sh
	.build-formats/bin/python Tests/Formats/check.py $(PROGRAM) $(EXAMPLES)
	.build-formats/bin/python Tests/Formats/exchange.py $(PROGRAM) $(EXAMPLE)

sanitize:
	Tests/Fuzz/asan.sh

unit: build
	swift test

fuzz:
	Tests/Fuzz/run.sh 60

bench: build
	LINKING="$(STATIC)" Tests/Benchmarks/run.sh

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

clean:
	rm -rf .build .build-* $(OUT)
