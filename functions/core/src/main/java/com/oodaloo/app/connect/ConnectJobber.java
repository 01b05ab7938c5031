package com.oodaloo.app.connect;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.digest.DigestTime;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.BusinessZone;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/// Connects a firm by Jobber's OAuth: start sends the owner to Jobber, finish takes what comes
/// back.
///
/// A `state` is signed, lives ten minutes and works once. The Marketplace starts without one, and a
/// refusal comes back without any parameter: both are ordinary ends (Jobber's documentation).
public final class ConnectJobber {
  private static final Duration STATE_LIFE = Duration.ofMinutes(10);
  private static final Duration INVITATION_LIFE = Duration.ofDays(7);

  /// The firm of a state: nobody is connected yet.
  private static final FirmId NOBODY = new FirmId("nobody");

  private final JobberAuthorization jobber;
  private final Firms firms;
  private final Connections connections;
  private final Wakeups wakeups;
  private final SignedLinks links;
  private final Clock clock;

  public ConnectJobber(
      JobberAuthorization jobber,
      Firms firms,
      Connections connections,
      Wakeups wakeups,
      SignedLinks links,
      Clock clock) {
    this.jobber = jobber;
    this.firms = firms;
    this.connections = connections;
    this.wakeups = wakeups;
    this.links = links;
    this.clock = clock;
  }

  public sealed interface Finished {
    /// `bankInvitation` is the signed token of the page that connects the bank.
    record Connected(Firm firm, String bankInvitation) implements Finished {}

    record Declined() implements Finished {}

    record StaleState() implements Finished {}

    record StaleCode() implements Finished {}
  }

  /// Where to send the owner. `redirect` is our callback.
  public URI start(URI redirect) {
    return jobber.authorizeUrl(
        links.sign(Purpose.CONNECT_JOBBER, NOBODY, "", STATE_LIFE), redirect);
  }

  /// @param code what Jobber's callback carried, empty when the owner refused
  /// @param state what we sent along, empty when the Marketplace started
  public Finished finish(String code, String state, URI redirect) {
    if (code.isEmpty()) {
      return new Finished.Declined();
    }
    if (!state.isEmpty() && !isOurs(state)) {
      return new Finished.StaleState();
    }
    try {
      return connected(jobber.exchange(code, redirect));
    } catch (Rejected e) {
      return new Finished.StaleCode();
    }
  }

  /// The firm of a Jobber account: the same account always makes the same firm.
  public static FirmId firmOf(String jobberAccount) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("jobber#" + jobberAccount).getBytes(StandardCharsets.UTF_8));
      return new FirmId("f-" + HexFormat.of().formatHex(digest, 0, 10));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }

  private boolean isOurs(String state) {
    return links.check(state, Purpose.CONNECT_JOBBER) instanceof SignedLinks.Checked.Valid valid
        && firms.useOnce(NOBODY, valid.nonce(), valid.expires());
  }

  private Finished connected(Tokens tokens) {
    JobberAuthorization.AccountFacts account = jobber.account(tokens);
    FirmId id = firmOf(account.id());
    BusinessZone zone = new BusinessZone(account.zone());
    Firm firm = new Firm(id, account.name(), zone, account.currency(), account.email());
    Instant now = clock.instant();
    firms.save(firm, DigestTime.nextAfter(now, firm.mail()));
    SaveConnection.save(connections, id, Source.JOBBER, account.id(), tokens, now);
    wakeups.account(Source.JOBBER, account.id());
    return new Finished.Connected(firm, links.sign(Purpose.CONNECT_BANK, id, "", INVITATION_LIFE));
  }
}
