#!/usr/bin/env bash
# Deploys Oodaloo, asking for what it needs: infra/deploy.sh [stage] [more options of sam deploy]
#
# The first time it makes the secret `oodaloo/<stage>`: keys of our own are drawn at random, those of the vendors are asked for and
# not shown. Later it changes no secret. Then it builds, deploys, and says what to register where. See infra/deploy.md.
set -euo pipefail
cd "$(dirname "$0")/.."
stage=${1:-test}
shift || true
for tool in aws sam mvn openssl; do
  command -v "$tool" > /dev/null || { echo "$tool is not installed" >&2; exit 2; }
done
[[ $stage =~ ^[a-z][a-z0-9]{1,11}$ ]] || { echo "a stage is 2-12 of a-z 0-9, not $stage" >&2; exit 2; }
case $stage in
  test) where=(--config-env default) ;; # what these two are given stands in infra/samconfig.toml
  prod) where=(--config-env prod) ;;
  *) where=(--config-env default --stack-name "oodaloo-$stage" --parameter-overrides "Stage=$stage") ;;
esac

if ! aws secretsmanager describe-secret --secret-id "oodaloo/$stage" > /dev/null 2>&1; then
  echo "There is no secret oodaloo/$stage yet. Leave empty what you do not use (Stripe): it gets a value nobody knows."
  json="{\"OODALOO_LINK_KEY\":\"$(openssl rand -hex 32)\""
  for name in JOBBER_CLIENT_ID JOBBER_CLIENT_SECRET PLAID_CLIENT_ID PLAID_SECRET STRIPE_API_KEY STRIPE_WEBHOOK_SECRET; do
    read -r -s -p "$name: " value
    echo
    [[ $value =~ ^[A-Za-z0-9_.-]*$ ]] || { echo "$name has letters that no vendor gives out" >&2; exit 2; }
    json="$json,\"$name\":\"${value:-$(openssl rand -hex 32)}\""
  done
  # By standard input: a secret on a command line can be read by everyone on the machine.
  printf '%s}' "$json" | aws secretsmanager create-secret --name "oodaloo/$stage" --secret-string file:///dev/stdin > /dev/null
  echo "made the secret oodaloo/$stage"
fi

mvn -B -ntp -q -DskipTests package
sam deploy --config-file infra/samconfig.toml "${where[@]}" "$@"

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
