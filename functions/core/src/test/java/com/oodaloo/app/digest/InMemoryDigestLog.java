package com.oodaloo.app.digest;

import com.oodaloo.domain.digest.Foretold;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The log of digests in memory, for the tests of use cases.
public final class InMemoryDigestLog implements DigestLog {
  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<String, Sent> mails = new HashMap<>();

  @Override
  public synchronized Claimed claim(FirmId firm, Week week, Claim claim) {
    String key = key(firm, week);
    Claim earlier = claims.get(key);
    if (mails.containsKey(key)) {
      return Claimed.SENT;
    }
    if (earlier != null && claim.now().isBefore(earlier.until())) {
      return Claimed.OTHERS;
    }
    claims.put(key, claim);
    return Claimed.OURS;
  }

  @Override
  public synchronized void sent(FirmId firm, Week week, Sent sent) {
    if (claims.containsKey(key(firm, week))) {
      mails.put(key(firm, week), sent);
    }
  }

  @Override
  public synchronized Foretold foretold(FirmId firm, Week week) {
    Claim claim = claims.get(key(firm, week));
    return claim != null && mails.containsKey(key(firm, week))
        ? claim.foretold()
        : new Foretold.Nothing();
  }

  /// The id of the mail that was sent for that week.
  public synchronized Optional<String> messageId(FirmId firm, Week week) {
    return Optional.ofNullable(mails.get(key(firm, week))).map(Sent::messageId);
  }

  private static String key(FirmId firm, Week week) {
    return firm + "/" + week;
  }
}
