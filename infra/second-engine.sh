#!/usr/bin/env bash
# Runs the journeys against engines that are neither DynamoDB Local nor ElasticMQ: Dynoxide for DynamoDB (MIT or
# Apache-2.0, a native program) and fauxqs for SQS (MIT, Node 20), both from npm, put under target/ and nowhere else.
# Each part gets engines of its own, empty, on 127.0.0.1. Start it in the project's folder after `mvn package`;
# what is passed on goes to Maven (`-o -Pquick`). JAVA25 names a java where the default one is older.
set -euo pipefail
cd "$(dirname "$0")/.."
home=$PWD/target/second-engine
mkdir -p "$home"
if [ ! -d "$home/node_modules/fauxqs" ]; then
  npm install --prefix "$home" --no-audit --no-fund --no-save --silent @dynoxide/linux-x64@1.2.1 fauxqs@1.9.2
fi
tables=${SECOND_TABLES_PORT:-18321}
queues=${SECOND_QUEUES_PORT:-18322}
# fauxqs's own command would listen on every interface.
cat > "$home/queues.mjs" << 'END'
import { buildApp } from "fauxqs";
await buildApp({ logger: false }).listen({ host: "127.0.0.1", port: Number(process.argv[2]) });
END

started=()
stop() {
  for process in "${started[@]}"; do kill "$process" 2> /dev/null || true; done
  wait "${started[@]}" 2> /dev/null || true
  started=()
}
trap stop EXIT
listening() {
  for _ in $(seq 100); do
    (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null && return
    sleep 0.1
  done
  echo "nothing listens on port $1" >&2
  return 1
}
with_engines() {
  "$home/node_modules/@dynoxide/linux-x64/dynoxide" --host 127.0.0.1 --port "$tables" > "$home/tables.log" 2>&1 &
  started+=($!)
  node "$home/queues.mjs" "$queues" > "$home/queues.log" 2>&1 &
  started+=($!)
  listening "$tables" && listening "$queues"
  AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:$tables AWS_ENDPOINT_URL_SQS=http://127.0.0.1:$queues "$@"
  stop
}
tests() {
  local module=$1 names=$2
  shift 2
  mvn -B -ntp "$@" -pl "functions/$module" -am -Dtest="$names" -Dsurefire.failIfNoSpecifiedTests=false test
}

echo "== the contracts of the DynamoDB adapters"
with_engines tests adapters 'com.oodaloo.adapters.dynamodb.*Test' "$@"
echo "== twelve weeks, every webhook twice"
with_engines tests local JourneyTest "$@"
echo "== three weeks of the demo"
with_engines "${JAVA25:-java}" -jar functions/local/target/oodaloo.jar demo --weeks 3 --out target/second-engine/demo
