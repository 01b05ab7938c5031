package com.oodaloo.domain.firm;

import com.oodaloo.domain.time.BusinessZone;
import java.time.DayOfWeek;

/// When the weekly mail goes out, and to whom: at that hour (0-23) of that day by the clocks of the
/// zone. `bookkeeper` gets the same mail read-only, empty for nobody.
public record MailPlan(
    DayOfWeek day,
    int hour,
    BusinessZone zone,
    String recipient,
    String bookkeeper,
    Delivery delivery) {
  private static final int SEVEN = 7;

  public MailPlan {
    if (hour < 0 || hour > 23) {
      throw new IllegalArgumentException("an hour of the day is 0-23, got " + hour);
    }
  }

  public enum Delivery {
    SENDING,
    /// Stopped by the owner, or because the address takes no mail.
    OFF
  }

  /// What holds until the owner says otherwise: Mondays at seven.
  public static MailPlan usual(BusinessZone zone, String recipient) {
    return new MailPlan(DayOfWeek.MONDAY, SEVEN, zone, recipient, "", Delivery.SENDING);
  }

  public boolean isSending() {
    return delivery == Delivery.SENDING;
  }

  public boolean hasBookkeeper() {
    return !bookkeeper.isEmpty();
  }

  public MailPlan with(Delivery other) {
    return new MailPlan(day, hour, zone, recipient, bookkeeper, other);
  }

  public MailPlan withRecipient(String other) {
    return new MailPlan(day, hour, zone, other, bookkeeper, delivery);
  }

  public MailPlan withBookkeeper(String other) {
    return new MailPlan(day, hour, zone, recipient, other, delivery);
  }
}
