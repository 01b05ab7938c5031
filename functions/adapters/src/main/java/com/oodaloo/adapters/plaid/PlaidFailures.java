package com.oodaloo.adapters.plaid;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Rejected.Reason;
import com.oodaloo.app.Unavailable;
import java.time.Duration;
import java.util.Set;

/// What to do about an answer that is not 200. Decided by `error_code` alone: the same code arrives
/// under different types, and a proxy sends no code at all, so that the status has the last word.
final class PlaidFailures {
  /// Plaid's limits count by the minute.
  static final Duration LIMIT_PAUSE = Duration.ofSeconds(60);

  static final Duration OUTAGE_PAUSE = Duration.ofMinutes(5);
  static final Duration FAULT_PAUSE = Duration.ofSeconds(30);

  /// Only the owner can mend these. `INVALID_API_KEYS` and `INVALID_ACCESS_TOKEN` are not among
  /// them: those are faults of our set-up, and no owner should be asked to reconnect for them.
  private static final Set<String> OWNER_MUST_ACT =
      Set.of(
          "ACCESS_NOT_GRANTED",
          "ADDITIONAL_CONSENT_REQUIRED",
          "EXPIRED_PUBLIC_TOKEN",
          "INSTITUTION_NO_LONGER_SUPPORTED",
          "INSUFFICIENT_CREDENTIALS",
          "INVALID_CREDENTIALS",
          "INVALID_MFA",
          "INVALID_PUBLIC_TOKEN",
          "ITEM_CONCURRENTLY_DELETED",
          "ITEM_LOCKED",
          "ITEM_LOGIN_REQUIRED",
          "ITEM_NOT_FOUND",
          "ITEM_NOT_SUPPORTED",
          "MFA_NOT_SUPPORTED",
          "NO_ACCOUNTS",
          "PASSWORD_RESET_REQUIRED",
          "USER_PERMISSION_REVOKED",
          "USER_SETUP_REQUIRED");

  private static final Set<String> GONE = Set.of("ITEM_NOT_FOUND", "ITEM_CONCURRENTLY_DELETED");

  private PlaidFailures() {}

  /// Whether the connection does not exist any more.
  static boolean isGone(PlaidAnswer answer) {
    return GONE.contains(answer.errorCode());
  }

  static RuntimeException of(PlaidAnswer answer) {
    String code = answer.errorCode();
    if (code.equals("TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION")) {
      return rejected(Reason.MUTATION, answer);
    }
    // The one look at a message: INVALID_FIELD has no other sign of which field it means.
    if (code.equals("INVALID_FIELD")
        && answer.path().endsWith("transactions/sync")
        && answer.mentions("cursor")) {
      return rejected(Reason.CURSOR, answer);
    }
    if (OWNER_MUST_ACT.contains(code)) {
      return rejected(Reason.UNAUTHORIZED, answer);
    }
    if (answer.status() == 429 || code.endsWith("_LIMIT")) {
      return unavailable(LIMIT_PAUSE, answer);
    }
    if (isOutage(code)) {
      return unavailable(OUTAGE_PAUSE, answer);
    }
    return answer.status() >= 500 || answer.status() == 408
        ? unavailable(FAULT_PAUSE, answer)
        : rejected(Reason.PROTOCOL, answer);
  }

  private static boolean isOutage(String code) {
    boolean institution =
        code.startsWith("INSTITUTION_") && !code.equals("INSTITUTION_REGISTRATION_REQUIRED");
    return institution || code.equals("PLANNED_MAINTENANCE") || code.equals("PRODUCT_NOT_READY");
  }

  private static Rejected rejected(Reason reason, PlaidAnswer answer) {
    return new Rejected(reason, sentence(answer));
  }

  private static Unavailable unavailable(Duration pause, PlaidAnswer answer) {
    Duration asked = answer.retryAfter();
    return new Unavailable(sentence(answer), asked.compareTo(pause) > 0 ? asked : pause);
  }

  private static String sentence(PlaidAnswer answer) {
    String code = answer.errorCode().isEmpty() ? "no code" : answer.errorCode();
    String request = answer.requestId().isEmpty() ? "" : ", request " + answer.requestId();
    return "Plaid answered " + answer.status() + " " + code + " to " + answer.path() + request;
  }
}
