package com.oodaloo.local.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Why a role may do what no function was seen doing in the demo's weeks.
final class GrantReasons {
  private static final List<Reason> REASONS =
      List.of(
          new Reason(".* logs:.*", "the runtime writes the log, no call of ours does"),
          new Reason(".* kms:.*", "on one machine tokens lie under a local key"),
          new Reason(
              ".* sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes) .*Queue",
              "Lambda polls a queue with the role of its function"),
          new Reason(".* sqs:ChangeMessageVisibility .*Queue", "a message that failed comes again"),
          new Reason(".* sqs:SendMessage \\w+Dead", "what Lambda gives up on is handed over"),
          new Reason(
              "\\w+ dynamodb:(GetItem|PutItem|UpdateItem|DeleteItem|Query) CursorsTable",
              "a commit too large for one transaction is staged there"),
          new Reason(
              "(JobberSync|PlaidSync|Reconcile|PlaidLink)Function dynamodb:(PutItem|DeleteItem)"
                  + " BooksTable",
              "a row that vanished at its source, and an account at its first connection"),
          new Reason(
              "StripeWebhookFunction (dynamodb:(PutItem|UpdateItem) EventsTable|sqs:SendMessage"
                  + " StripeSyncQueue)",
              "the demo's firm takes no cards of its own"),
          new Reason(
              "StripeSyncFunction (dynamodb:(GetItem|UpdateItem|Query|PutItem|DeleteItem)"
                  + " (Firms|Events|Books)Table.*|sqs:SendMessage"
                  + " (Reconcile|StripeSync)Queue)",
              "the demo's firm takes no cards of its own"),
          new Reason(
              "SweepFunction (dynamodb:UpdateItem EventsTable|sqs:SendMessage \\w+SyncQueue)",
              "nothing is lost in the demo"),
          new Reason(
              "SweepFunction dynamodb:((Query|BatchWriteItem) \\w+|(UpdateItem|DeleteItem)"
                  + " Firms)Table",
              "nobody leaves in the demo"),
          new Reason(
              "PlaidSyncFunction dynamodb:GetItem EventsTable",
              "a message may come for an event that another drain has served"),
          new Reason(
              "JobberOauthFunction (dynamodb:DeleteItem FirmsTable|ses:SendEmail mail)",
              "an admin takes the account back, and the owner is told of a later authorization"),
          new Reason(
              "JobberSyncFunction ses:SendEmail mail",
              "the owner is told of a later authorization that Jobber was too busy to name at"
                  + " once"),
          new Reason(
              "SweepFunction dynamodb:(GetItem|PutItem) FirmsTable",
              "a firm is erased when its days of grace are over"),
          new Reason(
              "TrayFunction (dynamodb:(Query|PutItem|UpdateItem|DeleteItem)"
                  + " (Firms|Books|Digests)Table|ses:SendEmail mail|sqs:SendMessage"
                  + " (Reconcile|PlaidSync)Queue)",
              "the demo's owner looks and changes nothing"),
          new Reason(
              "MailEventsFunction dynamodb:(GetItem|UpdateItem) (Firms|Digests)Table",
              "the demo's mail never comes back"),
          new Reason("ReconcileFunction events:.*", "no question is opened in the first weeks"));

  private record Reason(Pattern grant, String why) {
    Reason(String grant, String why) {
      this(Pattern.compile(grant), why);
    }
  }

  private GrantReasons() {}

  static Optional<String> of(String grant) {
    return REASONS.stream()
        .filter(reason -> reason.grant().matcher(grant).matches())
        .map(Reason::why)
        .findFirst();
  }

  /// Reasons that excuse nothing any more.
  static List<String> idle(Set<String> granted) {
    return REASONS.stream()
        .map(reason -> reason.grant().pattern())
        .filter(pattern -> granted.stream().noneMatch(grant -> grant.matches(pattern)))
        .toList();
  }
}
