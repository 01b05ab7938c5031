package com.oodaloo.app.ingest;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The record of webhook events in memory")
class InMemoryWebhookEventsTest extends WebhookEventsContract {
  private final WebhookEvents events = new InMemoryWebhookEvents();

  @Override
  protected WebhookEvents events() {
    return events;
  }
}
