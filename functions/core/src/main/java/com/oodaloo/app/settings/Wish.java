package com.oodaloo.app.settings;

import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.MailPlan;

/// What the owner wants to be otherwise.
public sealed interface Wish {
  /// Another day, hour, zone, recipient or bookkeeper. Whether it is paused stays as it is.
  record Plan(MailPlan plan) implements Wish {}

  record Send(MailPlan.Delivery delivery) implements Wish {}

  record Vip(String clientId) implements Wish {}

  record NoVip(String clientId) implements Wish {}

  record Disconnect(Source source, String account) implements Wish {}
}
