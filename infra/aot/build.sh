#!/usr/bin/env bash
# Builds the layer for Packaging=aot (template.yaml): our own Java 25, the jars, and the ahead-of-time cache of a training run.
#
#   mvn package && infra/aot/build.sh            # then: sam deploy --parameter-overrides Packaging=aot ...
#
# Run it with a JDK 25 on Linux of the functions' kind (arm64: a Graviton machine, or CodeBuild's), because both Java and its cache
# are bound to the processor. The jars' times are part of what the cache is checked against, so they are set to one that every zip
# keeps. It was tried on an x86 machine only: zipped, unzipped elsewhere and started, a webhook took 7,293 of 7,309 classes from the
# cache, all but one of ours; 185 MB unpacked, of the 250 MB that a function may have with its layers.
set -euo pipefail
cd "$(dirname "$0")/../.."
export TZ=UTC
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
"$java_home/bin/java" -version 2>&1 | grep -q '"25' || { echo "needs a JDK 25 (JAVA_HOME)" >&2; exit 1; }

layer=infra/aot/layer # of which only the bootstrap is kept in git: a deployment wants the folder, used or not
rm -rf infra/aot/target "$layer/lib" "$layer/jre" "$layer/oodaloo.aot"
mkdir -p "$layer/lib" infra/aot/target/classes

# The jars: our own first, then every library, then what a runtime of our own needs and AWS's brings along.
cp functions/handlers/target/oodaloo-handlers-1.jar functions/handlers/target/lambda/lib/*.jar "$layer/lib/"
for artifact in aws-lambda-java-runtime-interface-client aws-lambda-java-serialization; do
  version=$(grep -o "<artifactId>$artifact</artifactId><version>[^<]*" pom.xml | sed 's/.*>//')
  mvn -B -ntp -q ${MAVEN_OFFLINE:-} -N dependency:copy -Dartifact="com.amazonaws:$artifact:$version" \
    -DoutputDirectory="$PWD/infra/aot/target/runtime"
done
cp -n infra/aot/target/runtime/*.jar "$layer/lib/"
jars="lib/oodaloo-handlers-1.jar $(cd "$layer" && find lib -name '*.jar' ! -name oodaloo-handlers-1.jar | LC_ALL=C sort)"
"$java_home/bin/javac" -d infra/aot/target/classes -cp "$layer/lib/*" infra/aot/training/Training.java
"$java_home/bin/jar" --create --file "$layer/lib/training.jar" -C infra/aot/target/classes .
jars="$jars lib/training.jar"
find "$layer/lib" -name '*.jar' -exec touch -d 2026-01-01T00:00:00Z {} +

"$java_home/bin/jlink" --output "$layer/jre" --strip-debug --no-header-files --no-man-pages --compress zip-6 --generate-cds-archive --add-modules \
  java.base,java.logging,java.naming,java.net.http,java.xml,java.sql,java.management,java.desktop,java.security.jgss,jdk.crypto.ec,jdk.httpserver,jdk.unsupported,jdk.zipfs
printf '/opt/%s' $jars | sed 's|\.jar/opt/|.jar:/opt/|g' > "$layer/classpath"

# The training run, by the same client and on the same class path, from another folder: only what follows it may differ.
mkfifo infra/aot/target/told
"$java_home/bin/java" infra/aot/training/Events.java events > infra/aot/target/told &
events=$!
exec 3< infra/aot/target/told
read -r port <&3
handlers=$(grep -o 'com\.oodaloo\.handlers\.[A-Za-z]*Handler' template.yaml | sort -u | paste -sd,)
env -i AWS_LAMBDA_RUNTIME_API="127.0.0.1:$port" _HANDLER=Training LAMBDA_TASK_ROOT=/tmp AWS_LAMBDA_FUNCTION_NAME=training \
  AWS_REGION=us-east-1 AWS_ENDPOINT_URL=http://127.0.0.1:9 AWS_LAMBDA_INITIALIZATION_TYPE=on-demand OODALOO_HANDLERS="$handlers" \
  $(grep -o '^        [A-Z_]*:' template.yaml | tr -d ' :' | sort -u | sed 's/$/=training-training-training-train/') \
  OODALOO_TOKEN_KEYS=kms OODALOO_KMS_KEY=alias/training OODALOO_PUBLIC_URL=http://127.0.0.1:9 OODALOO_TRAY_URL=http://127.0.0.1:9 \
  JOBBER_API_URL=http://127.0.0.1:9 PLAID_API_URL=http://127.0.0.1:9 STRIPE_API_URL=http://127.0.0.1:9 \
  "$layer/jre/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput="$layer/oodaloo.aot" --enable-native-access=ALL-UNNAMED \
  -cp "$(sed "s|/opt/|$layer/|g" "$layer/classpath")" com.amazonaws.services.lambda.runtime.api.client.AWSLambda Training \
  > infra/aot/target/training.log 2>&1 &
trained=$!
trap 'kill $events $trained 2> /dev/null || true' EXIT
while read -t 120 -r word <&3; do [ "$word" = done ] && break; done
kill -TERM $trained
wait $trained || true
[ -s "$layer/oodaloo.aot" ] || { tail -20 infra/aot/target/training.log >&2; exit 1; }
du -sh "$layer" "$layer/jre" "$layer/lib" "$layer/oodaloo.aot"
