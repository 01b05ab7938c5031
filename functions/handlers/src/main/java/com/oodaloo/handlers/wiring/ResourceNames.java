package com.oodaloo.handlers.wiring;

import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.adapters.sqs.SqsWakeups;

/// What the stack's resources are called, as the environment says.
record ResourceNames(FunctionEnvironment settings) {
  Tables tables() {
    return new Tables(
        settings.text("OODALOO_TABLE_FIRMS"),
        settings.text("OODALOO_TABLE_CURSORS"),
        settings.text("OODALOO_TABLE_EVENTS"),
        settings.text("OODALOO_TABLE_BOOKS"),
        settings.text("OODALOO_TABLE_DIGESTS"));
  }

  SqsWakeups.QueueUrls queues() {
    return new SqsWakeups.QueueUrls(
        settings.text("OODALOO_QUEUE_JOBBER_SYNC"),
        settings.text("OODALOO_QUEUE_PLAID_SYNC"),
        settings.text("OODALOO_QUEUE_STRIPE_SYNC"),
        settings.text("OODALOO_QUEUE_RECONCILE"));
  }

  String outcomesBus() {
    return settings.text("OODALOO_OUTCOMES_BUS");
  }
}
