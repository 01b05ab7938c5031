package com.oodaloo.app.connect;

import static com.oodaloo.app.Examples.NOW;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// A Jobber whose refresh tokens work once and rotate.
public final class PretendAuthorization implements JobberAuthorization {
  /// The refresh tokens it was shown, in order.
  public final List<String> shown = new ArrayList<>();

  private String alive = "refresh-0";
  private int issued;

  /// How many times more it is too busy to say whose account it is.
  public int busyFor;

  /// Who signs in.
  public User user = new User("maria@precision.example", true);

  /// Whether it is too busy to trade a code.
  public boolean isTradingBusy;

  /// What happens while a refresh is under way.
  public Runnable meanwhile = () -> {};

  /// The pair a firm connects with, good for `life` from `Examples.NOW` on.
  public static Tokens first(Duration life) {
    return new Tokens("access-0", "refresh-0", NOW.plus(life));
  }

  /// From now on no refresh token is good.
  public void disconnect() {
    alive = "none";
  }

  public boolean isDisconnected() {
    return alive.equals("none");
  }

  @Override
  public void disconnect(Tokens tokens) {
    disconnect();
  }

  @Override
  public URI authorizeUrl(String state, URI redirect) {
    return URI.create("http://jobber.test/authorize?state=" + state);
  }

  @Override
  public Tokens exchange(String code, URI redirect) {
    if (isTradingBusy) {
      throw new Unavailable("429", Duration.ofSeconds(20));
    }
    if (!code.equals("code")) {
      throw new Rejected(Rejected.Reason.UNAUTHORIZED, "used or old");
    }
    return next();
  }

  @Override
  public Tokens refresh(Tokens tokens) {
    shown.add(tokens.refresh());
    meanwhile.run();
    if (!tokens.refresh().equals(alive)) {
      throw new Rejected(Rejected.Reason.UNAUTHORIZED, "The provided refresh token is not valid.");
    }
    return next();
  }

  @Override
  public AccountFacts account(Tokens tokens) {
    if (busyFor-- > 0) {
      throw new Unavailable("throttled", Duration.ofSeconds(20));
    }
    return new AccountFacts(
        "acct-1",
        "Precision Contractors LLC",
        ZoneId.of("America/Denver"),
        Currency.getInstance("USD"),
        user);
  }

  private Tokens next() {
    issued++;
    alive = "refresh-" + issued;
    return new Tokens("access-" + issued, alive, NOW.plus(Duration.ofHours(2L * issued)));
  }
}
