package com.oodaloo.sandbox.jobber;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.oodaloo.sandbox.wire.Macs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One app's tokens at one account: codes for one use, access tokens for an hour, refresh tokens
/// that rotate.
final class JobberTokens {
  private static final Duration CODE_LIFE = Duration.ofMinutes(10);
  private static final Duration ACCESS_LIFE = Duration.ofMinutes(60);
  private static final String SCOPE =
      "read_clients read_quotes read_jobs read_invoices read_jobber_payments read_expenses"
          + " read_time_sheets read_users";

  /// A fresh pair; the refresh token before it is dead.
  record Pair(String access, String refresh, Instant expires) {}

  private final String clientId;
  private final String clientSecret;
  private final InstantSource clock;
  private final Map<String, Instant> codes = new HashMap<>();
  private final Map<String, Instant> access = new HashMap<>();
  private String refresh = "";
  private int issued;

  JobberTokens(String clientId, String clientSecret, InstantSource clock) {
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.clock = clock;
  }

  boolean isConnected() {
    return !refresh.isEmpty();
  }

  String newCode() {
    issued++;
    var code = Macs.token(clientSecret, "code" + issued);
    codes.put(code, clock.instant().plus(CODE_LIFE));
    return code;
  }

  /// Returns a pair for a code that was not used before.
  Optional<Pair> redeem(String code) {
    var expires = codes.remove(code);
    return expires != null && clock.instant().isBefore(expires)
        ? Optional.of(pair())
        : Optional.empty();
  }

  /// Returns a new pair for the newest refresh token, and for no other.
  Optional<Pair> refresh(String token) {
    return isConnected() && token.equals(refresh) ? Optional.of(pair()) : Optional.empty();
  }

  boolean isValid(String token) {
    var expires = access.get(token);
    return expires != null && clock.instant().isBefore(expires);
  }

  /// Ends every access token at once; the refresh token lives on.
  void killAccess() {
    access.clear();
  }

  void revokeAll() {
    codes.clear();
    access.clear();
    refresh = "";
  }

  private Pair pair() {
    issued++;
    var expires = clock.instant().plus(ACCESS_LIFE);
    access.values().removeIf(end -> !end.isAfter(clock.instant()));
    var token = jwt(expires);
    access.put(token, expires);
    refresh = Macs.token(clientSecret, "refresh" + issued);
    return new Pair(token, refresh, expires);
  }

  private String jwt(Instant expires) {
    var header = Macs.base64Url("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(UTF_8));
    var claims =
        """
        {"sub":1077988,"iss":"https://api.getjobber.com","client_id":"%s","scope":"%s","app_id":"%s",\
        "user_id":1077988,"account_id":2486934,"jti":%d,"exp":%d}\
        """
            .formatted(clientId, SCOPE, clientId, issued, expires.getEpochSecond());
    var signed = header + "." + Macs.base64Url(claims.getBytes(UTF_8));
    return signed + "." + Macs.base64Url(Macs.hmac(clientSecret, signed.getBytes(UTF_8)));
  }
}
