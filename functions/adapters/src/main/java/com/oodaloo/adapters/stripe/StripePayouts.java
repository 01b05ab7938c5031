package com.oodaloo.adapters.stripe;

import static com.oodaloo.adapters.wire.JsonFields.text;
import static com.oodaloo.adapters.wire.JsonFields.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Rejected.Reason;
import com.oodaloo.app.sync.ProcessorSource;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.BusinessZone;
import java.util.ArrayList;
import java.util.List;

/// A Stripe payout with everything that went into it.
///
/// Stripe lists the parts of automatic payouts only; a manual one comes without any, is therefore
/// not explained, and becomes a question.
public final class StripePayouts implements ProcessorSource {
  private static final int PAGE_ROWS = 100;

  /// 5,000 parts; a firm with more in one payout shall be noticed, not half read.
  static final int PAGES_MAX = 50;

  private static final String ID_FORM = "[A-Za-z0-9_]{1,255}";

  private final StripeCalls stripe;

  public StripePayouts(StripeAccess access) {
    this.stripe = new StripeCalls(access);
  }

  @Override
  public Payout payout(String account, String payoutId, BusinessZone zone) {
    if (!payoutId.matches(ID_FORM) || !account.matches(ID_FORM)) {
      throw new Rejected(Reason.PROTOCOL, "no id of a Stripe payout or account");
    }
    JsonNode payout = stripe.get("/v1/payouts/" + payoutId, account);
    boolean automatic = truth(payout, "automatic").orElse(true);
    List<JsonNode> parts = automatic ? parts(account, payoutId) : List.of();
    return StripePayout.of(payout, payoutId, parts, zone);
  }

  private List<JsonNode> parts(String account, String payoutId) {
    String list = "/v1/balance_transactions?payout=" + payoutId + "&limit=" + PAGE_ROWS;
    List<JsonNode> parts = new ArrayList<>();
    String after = "";
    for (int page = 0; page < PAGES_MAX; page++) {
      JsonNode answer = stripe.get(list + after, account);
      if (!answer.path("data").isArray()) {
        throw new Rejected(Reason.PROTOCOL, "Stripe's list of parts is no list");
      }
      answer.path("data").forEach(parts::add);
      boolean more =
          truth(answer, "has_more")
              .orElseThrow(() -> new Rejected(Reason.PROTOCOL, "has_more is no yes or no"));
      if (!more) {
        return parts;
      }
      after = "&starting_after=" + last(answer);
    }
    throw new Rejected(
        Reason.PROTOCOL, payoutId + " has more than " + PAGES_MAX + " pages of parts");
  }

  private static String last(JsonNode answer) {
    JsonNode rows = answer.path("data");
    String id = rows.isEmpty() ? "" : text(rows.get(rows.size() - 1), "id");
    if (!id.matches(ID_FORM)) {
      throw new Rejected(Reason.PROTOCOL, "Stripe promises more parts after none");
    }
    return id;
  }
}
