#!/usr/bin/env bash
# Measures a published build: from the start of the process to a served answer, and the memory then and after a load of questions.
# Usage: tests/cold-start.sh PUBLISHED_FOLDER [RUNS] [QUESTIONS]; prints one line per run, then the median.
set -euo pipefail

folder=$(cd "${1:?usage: tests/cold-start.sh PUBLISHED_FOLDER [RUNS] [QUESTIONS]}" && pwd)
runs=${2:-5}
questions=${3:-200}
port=${PORT:-39781}
base="http://127.0.0.1:$port"
data=$(mktemp -d)
server=
trap 'kill "$server" 2>/dev/null || true; rm -rf "$data"' EXIT
cd /

now() { date +%s%3N; }
field() { sed -E "s/.*\"$1\":\"([^\"]*)\".*/\1/"; }
processor() { awk '{ print ($14 + $15) * 10 }' "/proc/$server/stat"; }
resident() { awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$server/status"; }
bearer() { printf 'header = "Authorization: Bearer %s"' "$token"; }

# Asks and waits for the reply: its activities are in the answer to a read after the given watermark.
ask() {
  curl -fsS -K <(bearer) -H 'Content-Type: application/json' -d "{\"type\":\"message\",\"text\":\"$1\"}" "$base/v3/directline/conversations/$id/activities" >/dev/null
  until curl -fsS -K <(bearer) "$base/v3/directline/conversations/$id/activities?watermark=$2" | grep -q '"replyToId"'; do sleep 0.005; done
}

times=()
for run in $(seq "$runs"); do
  started=$(now)
  "$folder/ChatBot" serve --urls "$base" --Data:Path="$data" --Logging:LogLevel:Default=Error >/dev/null &
  server=$!
  until answer=$(curl -fsS -X POST "$base/api/webchat/token" 2>/dev/null); do sleep 0.005; done
  token=$(field token <<<"$answer") id=$(field conversationId <<<"$answer")
  ask "Que dit le paragraphe 1 ?" ""
  taken=$(($(now) - started))
  spent=$(processor) idle=$(resident)
  for i in $(seq "$questions"); do ask "Que dit le paragraphe $((i % 20 + 1)) ?" $((i * 2)); done
  echo "run $run: answer after $taken ms ($spent ms of processor time), $idle MB resident, $(resident) MB after $questions more questions"
  times+=("$taken")
  kill "$server" && wait "$server" 2>/dev/null || true
done
printf '%s\n' "${times[@]}" | sort -n | awk '{ t[NR] = $1 } END { printf "median %d ms of %d runs (the first builds the index)\n", t[int((NR + 1) / 2)], NR }'
