package com.oodaloo.app.connect;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.net.URI;
import java.time.Clock;

/// Connects a bank by Plaid Link, for whoever holds the firm's signed invitation.
public final class ConnectBank {
  private final BankLink bank;
  private final Firms firms;
  private final Connections connections;
  private final Wakeups wakeups;
  private final SignedLinks links;
  private final Clock clock;

  public ConnectBank(
      BankLink bank,
      Firms firms,
      Connections connections,
      Wakeups wakeups,
      SignedLinks links,
      Clock clock) {
    this.bank = bank;
    this.firms = firms;
    this.connections = connections;
    this.wakeups = wakeups;
    this.links = links;
    this.clock = clock;
  }

  public sealed interface Opened {
    /// The token the Link widget is opened with.
    record Ready(String linkToken, String firmName) implements Opened {}

    record Expired() implements Opened {}

    record Refused() implements Opened {}
  }

  public sealed interface Exchanged {
    record Connected(String itemId) implements Exchanged {}

    record Expired() implements Exchanged {}

    record Refused() implements Exchanged {}

    /// The public token was used before or is older than 30 minutes.
    record StaleToken() implements Exchanged {}
  }

  public Opened open(String invitation, URI webhook) {
    return switch (links.check(invitation, Purpose.CONNECT_BANK)) {
      case SignedLinks.Checked.Valid valid ->
          new Opened.Ready(bank.linkToken(valid.firm(), webhook), nameOf(valid.firm()));
      case SignedLinks.Checked.Expired _ -> new Opened.Expired();
      case SignedLinks.Checked.Refused _ -> new Opened.Refused();
    };
  }

  public Exchanged exchange(String invitation, String publicToken) {
    return switch (links.check(invitation, Purpose.CONNECT_BANK)) {
      case SignedLinks.Checked.Valid valid -> exchange(valid.firm(), publicToken);
      case SignedLinks.Checked.Expired _ -> new Exchanged.Expired();
      case SignedLinks.Checked.Refused _ -> new Exchanged.Refused();
    };
  }

  private String nameOf(FirmId id) {
    return firms.find(id).map(Firm::name).orElse("your company");
  }

  private Exchanged exchange(FirmId firm, String publicToken) {
    try {
      BankLink.BankItem item = bank.exchange(publicToken);
      SaveConnection.save(
          connections, firm, Source.PLAID, item.itemId(), item.tokens(), clock.instant());
      wakeups.account(Source.PLAID, item.itemId());
      return new Exchanged.Connected(item.itemId());
    } catch (Rejected e) {
      return new Exchanged.StaleToken();
    }
  }
}
