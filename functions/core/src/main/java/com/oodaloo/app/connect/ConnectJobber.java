package com.oodaloo.app.connect;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/// Connects a firm by Jobber's OAuth: start sends the owner to Jobber, finish takes what comes
/// back.
///
/// A `state` is signed, lives ten minutes, works once, and only in the browser that was given its
/// secret. The Marketplace starts without one, and a refusal comes back without any parameter: both
/// are ordinary (Jobber's documentation). Jobber knows no PKCE.
public final class ConnectJobber {
  private static final Duration STATE_LIFE = Duration.ofMinutes(10);

  /// The firm of a state: nobody is connected yet.
  private static final FirmId NOBODY = new FirmId("nobody");

  private final JobberAuthorization jobber;
  private final Firms firms;
  private final SignedLinks links;
  private final NameConnection naming;

  public ConnectJobber(
      JobberAuthorization jobber, Firms firms, SignedLinks links, NameConnection naming) {
    this.jobber = jobber;
    this.firms = firms;
    this.links = links;
    this.naming = naming;
  }

  public sealed interface Finished {
    /// `user` is who signed in; `aim` is what they began it for.
    record Connected(Firm firm, JobberAuthorization.User user, String aim) implements Finished {}

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
  /// @param aim what the owner begins it for, given back at the end
  public Started start(URI redirect, String aim) {
    String browser = links.nonce();
    String item = Sha256.hex(browser) + " " + aim;
    String state = links.sign(Purpose.CONNECT_JOBBER, NOBODY, item, STATE_LIFE);
    return new Started(jobber.authorizeUrl(state, redirect), browser);
  }

  public Finished finish(Callback back, URI redirect) {
    if (back.code().isEmpty()) {
      return new Finished.Declined();
    }
    if (back.state().isEmpty()) {
      return new Finished.NotStarted();
    }
    Optional<String> aim = aim(back);
    if (aim.isEmpty()) {
      return new Finished.StaleState();
    }
    try {
      return connected(jobber.exchange(back.code(), redirect), aim.get());
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
  /// That one was used is kept under its own number: a flood of them fills no partition.
  private Optional<String> aim(Callback back) {
    if (!(links.check(back.state(), Purpose.CONNECT_JOBBER)
        instanceof SignedLinks.Checked.Valid valid)) {
      return Optional.empty();
    }
    String[] item = valid.item().split(" ", 2);
    boolean same =
        MessageDigest.isEqual(
            item[0].getBytes(StandardCharsets.UTF_8),
            Sha256.hex(back.browser()).getBytes(StandardCharsets.UTF_8));
    FirmId own = new FirmId("state-" + valid.nonce());
    return same && firms.useOnce(own, valid.nonce(), valid.expires())
        ? Optional.of(item.length > 1 ? item[1] : "")
        : Optional.empty();
  }

  private Finished connected(Tokens tokens, String aim) {
    return naming
        .begin(tokens)
        .<Finished>map(named -> new Finished.Connected(named.firm(), named.user(), aim))
        .orElseGet(Finished.Begun::new);
  }
}
