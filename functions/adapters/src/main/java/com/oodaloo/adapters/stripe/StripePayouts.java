package com.oodaloo.adapters.stripe;

import static com.oodaloo.adapters.wire.JsonFields.text;
import static com.oodaloo.adapters.wire.JsonFields.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Rejected.Reason;
import com.oodaloo.app.sync.ProcessorSource;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.BusinessZone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A Stripe payout with everything that went into it.
///
/// Stripe lists the parts of automatic payouts only; a manual one comes without any, is therefore
/// not explained, and becomes a question.
public final class StripePayouts implements ProcessorSource {
  private static final int PAGE_ROWS = 100;

  /// Few, because each is followed by a call for its parts.
  private static final int PAYOUTS_A_PAGE = 20;

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
    try {
      return whole(stripe.get("/v1/payouts/" + payoutId, account), account, payoutId, zone);
    } catch (UnreadablePayout unreadable) {
      throw new Rejected(Reason.PROTOCOL, String.valueOf(unreadable.getMessage()));
    }
  }

  private Payout whole(JsonNode payout, String account, String payoutId, BusinessZone zone) {
    boolean automatic = truth(payout, "automatic").orElse(true);
    List<JsonNode> parts = automatic ? parts(account, payoutId) : List.of();
    return StripePayout.of(payout, payoutId, parts, zone);
  }

  /// A payout that is not as agreed is left out and named; the others of its page are read.
  @Override
  public Page page(Listing listing) {
    if (!listing.account().matches(ID_FORM) || !listing.after().matches(ID_FORM + "|")) {
      throw new Rejected(Reason.PROTOCOL, "no id of a Stripe account or payout");
    }
    String since =
        listing.since().equals(Instant.EPOCH)
            ? ""
            : "&created%5Bgte%5D=" + listing.since().getEpochSecond();
    String after = listing.after().isEmpty() ? "" : "&starting_after=" + listing.after();
    JsonNode answer =
        stripe.get("/v1/payouts?limit=" + PAYOUTS_A_PAGE + since + after, listing.account());
    boolean more = isMore(answer);
    List<Payout> payouts = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (JsonNode row : answer.path("data")) {
      String id = text(row, "id");
      try {
        payouts.add(whole(row, listing.account(), known(id), listing.zone()));
      } catch (UnreadablePayout _) {
        unreadable.add("PAYOUTS " + id);
      }
    }
    return new Page(payouts, more ? last(answer) : "", unreadable);
  }

  private static String known(String id) {
    if (!id.matches(ID_FORM)) {
      throw new Rejected(Reason.PROTOCOL, "Stripe lists a payout without an id");
    }
    return id;
  }

  private static boolean isMore(JsonNode answer) {
    if (!answer.path("data").isArray()) {
      throw new Rejected(Reason.PROTOCOL, "Stripe's list is no list");
    }
    return truth(answer, "has_more")
        .orElseThrow(() -> new Rejected(Reason.PROTOCOL, "has_more is no yes or no"));
  }

  private List<JsonNode> parts(String account, String payoutId) {
    String list = "/v1/balance_transactions?payout=" + payoutId + "&limit=" + PAGE_ROWS;
    List<JsonNode> parts = new ArrayList<>();
    String after = "";
    for (int page = 0; page < PAGES_MAX; page++) {
      JsonNode answer = stripe.get(list + after, account);
      boolean more = isMore(answer);
      answer.path("data").forEach(parts::add);
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
