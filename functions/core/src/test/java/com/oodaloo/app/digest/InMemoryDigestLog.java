package com.oodaloo.app.digest;

import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The log of digests in memory, for the tests of use cases.
public final class InMemoryDigestLog implements DigestLog {
  private final Map<String, Instant> claimedUntil = new HashMap<>();
  private final Map<String, Sent> mails = new HashMap<>();

  @Override
  public synchronized Claim claim(FirmId firm, Week week, Instant now, Instant until) {
    String key = key(firm, week);
    Instant claimed = claimedUntil.get(key);
    if (mails.containsKey(key)) {
      return Claim.SENT;
    }
    if (claimed != null && now.isBefore(claimed)) {
      return Claim.TAKEN;
    }
    claimedUntil.put(key, until);
    return Claim.OURS;
  }

  @Override
  public synchronized void sent(FirmId firm, Week week, Sent sent) {
    if (claimedUntil.containsKey(key(firm, week))) {
      mails.put(key(firm, week), sent);
    }
  }

  @Override
  public synchronized void confirmed(FirmId firm, Week week, String messageId, Instant at) {
    if (claimedUntil.containsKey(key(firm, week))) {
      mails.putIfAbsent(key(firm, week), new Sent(messageId, new PriorForecast.Nothing(), at));
    }
  }

  @Override
  public synchronized PriorForecast foretold(FirmId firm, Week week) {
    Sent sent = mails.get(key(firm, week));
    return sent == null ? new PriorForecast.Nothing() : sent.foretold();
  }

  /// The id of the mail that was sent for that week.
  public synchronized Optional<String> messageId(FirmId firm, Week week) {
    return Optional.ofNullable(mails.get(key(firm, week))).map(Sent::messageId);
  }

  private static String key(FirmId firm, Week week) {
    return firm + "/" + week;
  }
}
