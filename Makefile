# HoiDap: `make chat` tries it, `make test` proves it. Everything else is in the README.
SWIFT ?= swift
# The only C++ is BoringSSL, twice (signatures and TLS): left plain it builds in a third of the time, and neither is
# what HoiDap spends its time on.
BUILD := $(SWIFT) build -Xcxx -O0
SOURCES := Sources Tests Package.swift
PURE_ROOMS := Sources/VietnameseText Sources/IntentMatching Sources/CustomerCare Sources/Dialogue

.PHONY: chat serve test test-tools api bench lint gates format docs clean system release

## Build and talk to the assistant in the terminal.
chat: release
	@.build/release/hoidap chat

## Serve the line protocol on 127.0.0.1:7788.
serve: release
	@.build/release/hoidap serve --listen 127.0.0.1:7788

release: system
	@$(BUILD) -c release --product hoidap

## Everything that must hold before a change lands: format, gates, tests, and the shipped knowledge.
## Servers are tested apart: beside the long walks of the pure rooms their peers would wait past every limit.
test: system test-tools lint gates release
	$(BUILD) --build-tests
	$(SWIFT) test --skip-build --disable-xctest --filter 'LineServerTests|WebServerTests'
	$(SWIFT) test --skip-build --disable-xctest --filter HoiDapCommandTests
	$(SWIFT) test --skip-build --disable-xctest --skip 'LineServerTests|WebServerTests|HoiDapCommandTests'
	.build/release/hoidap check
	.build/release/hoidap test
	.build/release/hoidap evaluate --json > /dev/null

## Holds every route against /openapi.json with schemathesis (from PyPI), which tries what the document allows and forbids.
## Replies to platforms go to a port where nobody is.
api: release .build/schemathesis
	@folder=$$(mktemp -d); u='url: "http://127.0.0.1:9"'; \
	printf "%s\n" "telegram: {token: '1:A', secret: s, $$u}" "messenger: {verify_token: v, app_secret: a, page_token: p, $$u}" \
	  "zalo: {app_id: '1', secret: s, access_token: t, $$u}" "chatwoot: {token: t, secret: s, $$u}" > $$folder/bridges.yml; \
	.build/release/hoidap --database $$folder/api.sqlite serve --http 127.0.0.1:0 --address-rate 0 --sender-rate 0 \
	  --bridges $$folder/bridges.yml 2> $$folder/log & server=$$!; url=''; \
	for i in $$(seq 150); do \
	  url=$$(sed -n 's|.*listening on \(http://[0-9.:]*\).*|\1|p' $$folder/log); \
	  if [ -n "$$url" ] || ! kill -0 $$server 2> /dev/null; then break; fi; sleep 0.2; done; \
	if [ -z "$$url" ]; then cat $$folder/log >&2; kill $$server 2> /dev/null; rm -rf $$folder; exit 1; fi; \
	.build/schemathesis/bin/schemathesis run $$url/openapi.json --exclude-path '/conversations/{id}/events' \
	  -H 'X-Telegram-Bot-Api-Secret-Token: s' \
	  --max-examples 40 --request-timeout 10 --generation-deterministic --no-color; status=$$?; \
	kill $$server; rm -rf $$folder; exit $$status

.build/schemathesis:
	@python3 -m venv $@ && $@/bin/pip install --quiet schemathesis

lint:
	$(SWIFT) format lint --strict --parallel -r $(SOURCES)

## The rules of the house that a compiler does not know.
gates:
	@! git ls-files Sources | grep -E '(Manager|Helper|Helpers|Util|Utils|Utilities|Common)(\.swift|/)' \
	  || { echo 'gate: a vague name (see above)'; exit 1; }
	@! git grep -nE '^((package|public|internal|private) )?import (Foundation|NIO|GRDB|Hummingbird|Logging|Synchronization|Yams)' -- $(PURE_ROOMS) \
	  || { echo 'gate: a pure room imports the outside world (see above)'; exit 1; }
	@! git grep -nE '@unchecked Sendable|nonisolated\(unsafe\)|Task\.detached|\bTask ?\{|DispatchQueue|DispatchSemaphore|fatalError|try!' -- 'Sources/*.swift' \
	  || { echo 'gate: a forbidden construct (see above)'; exit 1; }
	@! git grep -nE '\.disabled\(|withKnownIssue|Task\.sleep|\bsleep\(|XCTSkip' -- Tests \
	  || { echo 'gate: a skipped or sleeping test (see above)'; exit 1; }
	@! git ls-files 'Sources/*.swift' | xargs wc -l | awk '$$2 != "total" && $$1 > 400' | grep . \
	  || { echo 'gate: a file of more than 400 lines (see above)'; exit 1; }
	@echo 'gates: ok'

format:
	$(SWIFT) format -i --parallel -r $(SOURCES)

## Benchmarks live in a package of their own, so that users never build their dependencies.
bench: system release
	$(SWIFT) run --package-path Benchmarks -c release text-bench
	$(SWIFT) run --package-path Benchmarks -c release line-bench

## DocC of every room that has a catalogue, warnings as errors, into .build/docs.
## The compiler itself tells the symbols, as one of the package: `swift package dump-symbol-graph` stands outside of it and
## leaves out whatever names a type of another room.
docs: system
	@$(BUILD) --product hoidap > /dev/null; rm -rf .build/docs; \
	clang=$$( (ls .build/debug/*.build/module.modulemap; find .build/checkouts Sources -name module.modulemap -not -path '*/Tests/*') \
	    | sed 's/^/-Xcc -fmodule-map-file=/'; find .build/checkouts Sources -type d -name include | sed 's/^/-Xcc -I/'); \
	for catalogue in $$(git ls-files 'Sources/*.docc/*' | sed 's|\(\.docc\)/.*|\1|' | sort -u); do \
	  room=$$(basename $$catalogue .docc); graphs=.build/docs/graphs/$$room; mkdir -p $$graphs; \
	  swiftc -emit-module -emit-module-path $$graphs/$$room.swiftmodule -module-name $$room -parse-as-library -wmo \
	    -package-name $$(basename "$$PWD" | tr A-Z a-z) -swift-version 6 -enable-upcoming-feature InternalImportsByDefault \
	    -I .build/debug/Modules $$clang -Xfrontend -experimental-skip-all-function-bodies \
	    -emit-symbol-graph -emit-symbol-graph-dir $$graphs -symbol-graph-minimum-access-level package \
	    $$(git ls-files "Sources/$$room/*.swift") $$(find .build/debug/$$room.build -name '*.swift') || exit 1; \
	  docc convert $$catalogue --additional-symbol-graph-dir $$graphs --output-dir .build/docs/$$room \
	    --fallback-display-name $$room --fallback-bundle-identifier hoidap.$$room --warnings-as-errors || exit 1; \
	done; echo 'docs: .build/docs'

clean:
	rm -rf .build .build-* Benchmarks/.build

## The three libraries that HoiDap links and the tool that finds them.
system:
	@missing=''; for name in libicu-dev libsqlite3-dev zlib1g-dev pkg-config; do \
	  dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$name"; done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if ! command -v apt-get > /dev/null; then \
	  if [ -e /usr/include/unicode/unorm2.h ] && [ -e /usr/include/sqlite3.h ] && [ -e /usr/include/zlib.h ]; then exit 0; fi; \
	  echo "hoidap needs the development files of ICU, SQLite and zlib; this system has no apt-get: install them with its own package manager." >&2; exit 1; fi; \
	if [ "$$(id -u)" = 0 ]; then run=''; elif sudo -n true 2>/dev/null; then run='sudo -n'; else \
	  echo "hoidap needs$$missing (ICU for Vietnamese text, SQLite for conversations and tickets, zlib for workbooks). Please run: sudo apt-get install$$missing" >&2; exit 1; fi; \
	echo "Installing$$missing: ICU for Vietnamese text, SQLite for conversations and tickets, zlib for workbooks."; \
	$$run apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$run apt-get install -y -qq $$missing > /dev/null

## What only tests need: a browser for the widget, an IRC server for the bridge, axe-core for accessibility. Without
## them those tests are left out.
test-tools: .build/axe.min.js
	@missing=''; for name in chromium ngircd; do \
	  command -v $$name > /dev/null || [ -x /usr/sbin/$$name ] || missing="$$missing $$name"; done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ]; then run=''; elif sudo -n true 2>/dev/null; then run='sudo -n'; else run='false'; fi; \
	echo "Installing$$missing for the tests."; \
	$$run apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$run apt-get install -y -qq --no-install-recommends $$missing > /dev/null \
	  || echo "$$missing could not be installed: their tests are left out." >&2

.build/axe.min.js:
	@mkdir -p .build && folder=$$(mktemp -d) && \
	  if python3 -m pip download --quiet --no-deps --dest $$folder axe-playwright-python==0.1.8 2> /dev/null \
	    && python3 -c "import sys, zipfile; open(sys.argv[2], 'wb').write(zipfile.ZipFile(sys.argv[1]).read('axe_playwright_python/axe.min.js'))" $$folder/*.whl $@; \
	  then :; else echo "axe-core could not be fetched from PyPI: the accessibility audit is left out." >&2; fi; rm -rf $$folder
