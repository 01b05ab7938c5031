package com.oodaloo.domain.payout;

import java.util.Locale;

/// What one balance transaction of a payout means for the firm's money, whatever the processor
/// calls it.
///
/// The words are Jobber's sixteen kinds in lower case and those that Stripe lists for a firm's own
/// account (docs.stripe.com/reports/balance-transaction-types, help.getjobber.com 4410665863063).
public enum PayoutItemKind {
  /// A client paid.
  CHARGE,
  /// A dispute won, a refund that did not go through: the money is the firm's again.
  RESTORED,
  REFUND,
  DISPUTE,
  /// A bank payment that came back after it was paid out.
  FAILED_PAYMENT,
  /// A fee on a line of its own.
  FEE,
  /// Money that another payout has taken out before.
  PAID_BEFORE,
  /// Money of another payout that failed.
  CAME_BACK,
  LOAN,
  REPAYMENT,
  /// Held back by the processor, or let go again.
  RESERVE,
  OTHER;

  public static PayoutItemKind of(String type, boolean negative) {
    if (type.equals("payment") || type.equals("charge") || type.equals("deposit")) {
      return negative ? REFUND : CHARGE;
    }
    String word = type.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    if (word.contains("fee")) {
      return FEE;
    }
    PayoutItemKind moved = moved(word, negative);
    if (moved != OTHER) {
      return moved;
    }
    boolean charge = isAny(word, "charge", "payment", "deposit");
    if (!charge) {
      return OTHER;
    }
    return negative ? REFUND : CHARGE;
  }

  private static PayoutItemKind moved(String word, boolean negative) {
    if (word.contains("dispute") || word.contains("chargeback")) {
      return negative ? DISPUTE : RESTORED;
    }
    if (isAny(word, "payout_fail", "failed_payout", "payout_cancel", "payout_return")) {
      return CAME_BACK;
    }
    if (isAny(word, "repayment", "paydown")) {
      return REPAYMENT;
    }
    if (isAny(word, "financing", "advance", "capital", "loan")) {
      return negative ? REPAYMENT : LOAN;
    }
    if (isAny(word, "failure", "failed", "returned")) {
      return negative ? FAILED_PAYMENT : RESTORED;
    }
    if (word.contains("refund")) {
      return negative ? REFUND : RESTORED;
    }
    if (isAny(word, "reserve", "lien", "minimum_balance")) {
      return RESERVE;
    }
    return word.contains("payout") ? PAID_BEFORE : OTHER;
  }

  private static boolean isAny(String word, String... parts) {
    for (String part : parts) {
      if (word.contains(part)) {
        return true;
      }
    }
    return false;
  }

  public boolean isCharge() {
    return this == CHARGE;
  }

  public boolean isLoan() {
    return this == LOAN || this == REPAYMENT;
  }

  /// Whether it takes a client's payment back.
  public boolean takesBack() {
    return this == REFUND || this == DISPUTE || this == FAILED_PAYMENT;
  }

  /// Whether it gives money to invoices.
  public boolean settles() {
    return this == CHARGE || this == RESTORED;
  }
}
