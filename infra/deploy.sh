#!/usr/bin/env bash
# Deploys Oodaloo, asking for what it needs: infra/deploy.sh [stage] [Parameter=Value ...] [options of sam deploy]
#
# The first time it makes the secret `oodaloo/<stage>`: keys of our own are drawn at random, those of the vendors are asked for and
# not shown. Later it changes no secret. Then it builds, deploys, and says what to register where. Parameters that are not given keep
# the value they have. Without a terminal (CI) nothing is asked: what is missing ends it. See infra/deploy.md.
set -euo pipefail
cd "$(dirname "$0")/.."
stage=${1:-test}
shift || true
for tool in aws sam mvn openssl; do
  command -v "$tool" > /dev/null || { echo "$tool is not installed" >&2; exit 2; }
done
[[ $stage =~ ^[a-z][a-z0-9]{1,11}$ ]] || { echo "a stage is 2-12 of a-z 0-9, not $stage" >&2; exit 2; }
case $stage in
  prod) where=(--config-env prod) ;;
  *) where=(--config-env default --stack-name "oodaloo-$stage") ;;
esac
# One region for every call: sam's (samconfig.toml) is the one of the other tools, unless AWS_REGION says another.
export AWS_REGION=${AWS_REGION:-us-west-2} AWS_DEFAULT_REGION=${AWS_REGION:-us-west-2}
where+=(--region "$AWS_REGION")
[ -t 0 ] || where+=(--no-confirm-changeset)

declare -A given=([Stage]=$stage)
options=()
for each in "$@"; do
  if [[ $each =~ ^([A-Za-z]+)=(.*)$ ]]; then given[${BASH_REMATCH[1]}]=${BASH_REMATCH[2]}; else options+=("$each"); fi
done
ask() { # ask NAME [-s]: the answer in `value`; without a terminal from the environment variable of that name
  value=${!1:-}
  if [ -z "$value" ] && [ -t 0 ]; then
    read -r ${2:+"$2"} -p "$1: " value
    [ -z "${2:-}" ] || echo
  fi
}

# What the stack has now; a first deployment is asked for what has no sensible default.
declare -A now=()
if old=$(aws cloudformation describe-stacks --stack-name "oodaloo-$stage" --output text \
  --query 'Stacks[0].Parameters[].[ParameterKey,ParameterValue]' 2> /dev/null); then
  while IFS=$'\t' read -r key value; do [ -z "$key" ] || now[$key]=$value; done <<< "$old"
else
  for name in MailFrom MailDomain AlarmMail; do
    [ -z "${given[$name]:-}" ] || continue
    ask "$name"
    [ -n "$value" ] || { echo "$name is needed: $name=... behind the stage" >&2; exit 2; }
    given[$name]=$value
  done
  if [ "$stage" = prod ]; then
    given[PlaidApiUrl]=${given[PlaidApiUrl]:-https://production.plaid.com}
    given[LogDays]=${given[LogDays]:-90}
  fi
fi

if ! aws secretsmanager describe-secret --secret-id "oodaloo/$stage" > /dev/null 2>&1; then
  echo "There is no secret oodaloo/$stage yet. Stripe's may be left empty where no firm uses it: they get a value nobody knows."
  json="{\"OODALOO_LINK_KEY\":\"$(openssl rand -hex 32)\""
  for name in JOBBER_CLIENT_ID JOBBER_CLIENT_SECRET PLAID_CLIENT_ID PLAID_SECRET STRIPE_API_KEY STRIPE_WEBHOOK_SECRET; do
    ask "$name" -s
    [[ -n $value || $name == STRIPE_* ]] || { echo "$name is needed: without it no firm can connect" >&2; exit 2; }
    [[ $value =~ ^[A-Za-z0-9_.-]*$ ]] || { echo "$name has letters that no vendor gives out" >&2; exit 2; }
    json="$json,\"$name\":\"${value:-$(openssl rand -hex 32)}\""
  done
  # By standard input: a secret on a command line can be read by everyone on the machine.
  printf '%s}' "$json" | aws secretsmanager create-secret --name "oodaloo/$stage" --secret-string file:///dev/stdin > /dev/null
  echo "made the secret oodaloo/$stage"
fi

mvn -B -ntp -q -DskipTests package

# SAM names a version by its code alone: not by the value of a parameter, nor of a secret (samtranslator, `_construct_version`: it hashes
# `Ref` as it stands). So what a function sees besides its code lies beside the code as a hash, and changes exactly when that does.
given[SecretsAsOf]=$(aws secretsmanager list-secret-version-ids --secret-id "oodaloo/$stage" --output text \
  --query "Versions[?contains(VersionStages,'AWSCURRENT')].VersionId")
for key in "${!given[@]}"; do now[$key]=${given[$key]}; done
for key in "${!now[@]}"; do
  default=$(sed -nE "s/^  $key: \{.*Default: \"?([^\",}]*).*/\1/p" template.yaml)
  case $key in
    AlarmMail | LogDays | Gates | Rollout) ;; # no function sees these
    *) [ "${now[$key]}" = "$default" ] || printf '%s=%s\n' "$key" "${now[$key]}" ;;
  esac
done | LC_ALL=C sort | openssl dgst -sha256 -r | cut -c1-64 > functions/handlers/target/lambda/release

overrides=()
for key in "${!given[@]}"; do overrides+=("$key=${given[$key]}"); done
sam deploy --config-file infra/samconfig.toml "${where[@]}" --parameter-overrides "${overrides[@]}" "${options[@]}"

output() {
  aws cloudformation describe-stacks --stack-name "oodaloo-$stage" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}
url=$(output PublicUrl)
cat << END

Deployed. Where to say so (infra/deploy.md, "Register"):
  Jobber   callback   $url/auth/jobber/callback
           webhooks   $url/webhooks/jobber
  Plaid    webhooks   $url/webhooks/plaid (given with each link; nothing to register)
  Stripe   webhooks   $url/webhooks/stripe
  connect a firm      $url/auth/jobber/start
  its owner's tray    $(output TrayUrl)
Then: java -jar functions/local/target/oodaloo.jar doctor --stage $stage
END
