package com.oodaloo.domain.firm;

import com.oodaloo.domain.time.BusinessZone;
import java.util.Currency;
import java.util.Set;

/// One contractor: the tenant. `email` is the address it was first connected by, `mail` when and to
/// whom the weekly mail goes, `vips` the clients whom the owner named so, by id.
public record Firm(
    FirmId id,
    String name,
    BusinessZone zone,
    Currency currency,
    String email,
    MailPlan mail,
    Set<String> vips,
    Course course) {
  /// Whether its syncs and mails go on, or were stopped by an operator.
  public enum Course {
    RUNNING,
    PAUSED
  }

  public Firm {
    vips = Set.copyOf(vips);
  }

  /// A firm whose owner has not chosen anything yet.
  public Firm(FirmId id, String name, BusinessZone zone, Currency currency, String email) {
    this(id, name, zone, currency, email, MailPlan.usual(zone, email), Set.of(), Course.RUNNING);
  }

  public Firm with(MailPlan plan) {
    return new Firm(id, name, zone, currency, email, plan, vips, course);
  }

  public Firm withVips(Set<String> clients) {
    return new Firm(id, name, zone, currency, email, mail, clients, course);
  }

  public Firm on(Course other) {
    return new Firm(id, name, zone, currency, email, mail, vips, other);
  }

  public boolean isPaused() {
    return course == Course.PAUSED;
  }

  /// The client as the owner sees them: a VIP at the source, or by the owner's word.
  public Client marked(Client client) {
    return !client.vip() && vips.contains(client.id())
        ? new Client(client.id(), client.name(), client.company(), true, client.aliases())
        : client;
  }
}
