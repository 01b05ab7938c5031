package com.oodaloo.app.connect;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;

/// Connects a firm by Jobber's OAuth: start sends the owner to Jobber, finish takes what comes
/// back.
///
/// A `state` is signed, lives ten minutes, works once, and only in the browser that was given its
/// secret. The Marketplace starts without one, and a refusal comes back without any parameter: both
/// are ordinary (Jobber's documentation). Jobber knows no PKCE.
public final class ConnectJobber {
  private static final Duration STATE_LIFE = Duration.ofMinutes(10);
  private static final Duration INVITATION_LIFE = Duration.ofDays(7);

  /// The firm of a state: nobody is connected yet.
  private static final FirmId NOBODY = new FirmId("nobody");

  private final JobberAuthorization jobber;
  private final Firms firms;
  private final SignedLinks links;
  private final NameConnection naming;

  public ConnectJobber(
      JobberAuthorization jobber,
      Firms firms,
      Connections connections,
      Wakeups wakeups,
      SignedLinks links,
      Clock clock) {
    this.jobber = jobber;
    this.firms = firms;
    this.links = links;
    this.naming = new NameConnection(jobber, firms, connections, wakeups, clock);
  }

  public sealed interface Finished {
    /// `bankInvitation` is the signed token of the page that connects the bank.
    record Connected(Firm firm, String bankInvitation) implements Finished {}

    /// Jobber is too busy to say whose account it is: the connection is kept, and the first reading
    /// begins by itself.
    record Begun() implements Finished {}

    /// Nothing could be kept, for Jobber or our own store does not answer.
    record Busy() implements Finished {}

    record Declined() implements Finished {}

    /// Nobody was sent by us: the code is left alone, because a stranger may have slipped the owner
    /// a code of their own. Start from here, and Jobber comes back at once.
    record NotStarted() implements Finished {}

    record StaleState() implements Finished {}

    record StaleCode() implements Finished {}
  }

  /// Where to send the owner, and the secret that their browser has to show when it comes back.
  public record Started(URI location, String browser) {}

  /// What came back: `code` empty when the owner refused, `state` empty when the Marketplace
  /// started, `browser` empty when the browser shows no secret.
  public record Callback(String code, String state, String browser) {}

  /// @param redirect our callback
  public Started start(URI redirect) {
    String browser = links.nonce();
    String state = links.sign(Purpose.CONNECT_JOBBER, NOBODY, Sha256.hex(browser), STATE_LIFE);
    return new Started(jobber.authorizeUrl(state, redirect), browser);
  }

  public Finished finish(Callback back, URI redirect) {
    if (back.code().isEmpty()) {
      return new Finished.Declined();
    }
    if (back.state().isEmpty()) {
      return new Finished.NotStarted();
    }
    if (!isOurs(back)) {
      return new Finished.StaleState();
    }
    try {
      return connected(jobber.exchange(back.code(), redirect));
    } catch (Rejected e) {
      return new Finished.StaleCode();
    } catch (Unavailable busy) {
      return new Finished.Busy();
    }
  }

  /// The firm of a Jobber account: the same account always makes the same firm.
  public static FirmId firmOf(String jobberAccount) {
    return new FirmId("f-" + Sha256.hex("jobber#" + jobberAccount).substring(0, 20));
  }

  /// The state names the hash of the secret, so that seeing the address tells nobody the secret.
  private boolean isOurs(Callback back) {
    return links.check(back.state(), Purpose.CONNECT_JOBBER)
            instanceof SignedLinks.Checked.Valid valid
        && MessageDigest.isEqual(
            valid.item().getBytes(StandardCharsets.UTF_8),
            Sha256.hex(back.browser()).getBytes(StandardCharsets.UTF_8))
        && firms.useOnce(NOBODY, valid.nonce(), valid.expires());
  }

  private Finished connected(Tokens tokens) {
    return naming
        .begin(tokens)
        .<Finished>map(firm ->
            new Finished.Connected(
                firm, links.sign(Purpose.CONNECT_BANK, firm.id(), "", INVITATION_LIFE)))
        .orElseGet(Finished.Begun::new);
  }
}
