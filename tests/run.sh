#!/usr/bin/env bash
# Builds everything with warnings as errors and runs all tests; prints last "N passed, N failed, N skipped".
# Installs what the tests need beyond the .NET SDK and Node when it may (apt as root, npm into tests/clients); without it the tests that need it are skipped and say so.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
configuration=${CONFIGURATION:-Release}
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download, then run this again." >&2
  exit 1
fi

# .NET wants ICU to start, and tests compare what the bot says with it and without; SDK images have it, slim ones may not.
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] && ! ls /usr/lib/*/libicuuc.so.* >/dev/null 2>&1; then
  apt-get update -qq && apt-get install -y -qq 'libicu[0-9][0-9]' || echo "libicu could not be installed; .NET will tell if it misses it." >&2
fi

# The widget is built with Node, and other people's clients run on it.
node_is_recent() { command -v node >/dev/null && command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]; }
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] && ! node_is_recent; then
  apt-get update -qq && apt-get install -y -qq nodejs npm >/dev/null || echo "Node.js could not be installed; the build says what it needs." >&2
fi

# The browser that the tests drive; Playwright's own would have to be downloaded from elsewhere. The headless shell is Chromium without its own windows,
# which the whole browser draws for each page even where nobody sees them: the tests take two thirds of the time.
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] && ! command -v chromium-headless-shell >/dev/null; then
  apt-get update -qq && { apt-get install -y -qq chromium-headless-shell >/dev/null || command -v chromium >/dev/null || apt-get install -y -qq chromium >/dev/null; } || echo "Chromium could not be installed: the tests that need a browser are skipped." >&2
fi

# Other people's programs that some tests set against the bot; without them those tests are skipped and say so.
if node_is_recent; then
  npm ci --prefix tests/clients --silent --no-audit --no-fund || echo "The test clients could not be installed: the tests that need them are skipped." >&2
fi

dotnet build ChatBot.sln -c "$configuration" --nologo -v quiet || { echo "The build failed: mend what is reported above." >&2; echo "0 passed, 1 failed"; exit 1; }

status=0
for project in tests/*/*.csproj; do
  grep -q '<IsTestProject>true' "$project" || continue
  dotnet test "$project" -c "$configuration" --no-build --nologo -v quiet --logger "console;verbosity=minimal" --logger "trx;LogFileName=$(basename "$project" .csproj).trx" --results-directory "$results" || status=1
done

counters() { grep -ho '<Counters [^>]*>' "$results"/*.trx 2>/dev/null; }
passed=$(counters | grep -o ' passed="[0-9]*"' | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }')
failed=$(counters | grep -oE ' (failed|error|timeout|aborted)="[0-9]*"' | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }')
skipped=$(grep -ho 'outcome="NotExecuted"' "$results"/*.trx 2>/dev/null | wc -l)
if [ "$passed" = 0 ] || { [ "$status" != 0 ] && [ "$failed" = 0 ]; }; then
  echo "The test run did not finish." >&2
  failed=$((failed + 1))
  status=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
