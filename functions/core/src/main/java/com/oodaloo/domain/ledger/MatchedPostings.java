package com.oodaloo.domain.ledger;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The postings of one line that settles invoices: what each invoice was paid, its tax apart, and
/// of a payout every fee, tip, loan and reserve. What they leave stands under its name.
final class MatchedPostings {
  private final BankTransaction line;
  private final Match match;
  private final AccountMap map;
  private final LedgerNames names;
  private final boolean paidAgain;
  private final String how;
  private final List<Posting> postings = new ArrayList<>();

  /// @param paidAgain whether a later payout takes this one's money back out of its own
  MatchedPostings(
      BankTransaction line, Match match, AccountMap map, LedgerNames names, boolean paidAgain) {
    this.line = line;
    this.match = match;
    this.map = map;
    this.names = names;
    this.paidAgain = paidAgain;
    this.how = String.join(" ", match.evidence());
  }

  /// @param payout the one that stands behind the match, if any
  List<Posting> of(@Nullable Payout payout) {
    match.settlements().forEach(part -> paid(part, part.amount(), PostingKind.PAYMENT));
    match.takenBack().forEach(part -> paid(part, part.amount().negated(), PostingKind.REFUND));
    if (payout != null && payout.net().currency().equals(line.amount().currency())) {
      payout.items().forEach(this::part);
      if (payout.items().isEmpty()) {
        add(PostingKind.FEE, LedgerRole.CARD_FEES, payout.id(), payout.fee().negated());
      }
      unknownRefunds(payout);
    }
    rest();
    return List.copyOf(postings);
  }

  /// The invoice's share, its sales tax apart; both are the client's debt.
  private void paid(Settlement part, Money amount, PostingKind kind) {
    Money tax =
        names
            .invoice(part.invoiceId())
            .filter(invoice -> invoice.total().currency().equals(amount.currency()))
            .map(invoice -> tax(invoice, amount))
            .orElse(Money.zero(amount.currency()));
    receivable(kind, part.invoiceId(), amount.minus(tax));
    receivable(PostingKind.TAX_COLLECTED, part.invoiceId(), tax);
  }

  private static Money tax(Invoice invoice, Money amount) {
    Money tax = invoice.taxIn(amount.magnitude());
    return amount.isNegative() ? tax.negated() : tax;
  }

  private void receivable(PostingKind kind, String invoiceId, Money amount) {
    if (!amount.isZero()) {
      postings.add(
          new Posting(
              line,
              kind,
              map.of(LedgerRole.RECEIVABLE),
              names.clientOf(invoiceId),
              names.label(invoiceId),
              match.payoutId(),
              amount,
              how));
    }
  }

  private void part(PayoutItem item) {
    add(PostingKind.FEE, LedgerRole.CARD_FEES, item.id(), item.fee().negated());
    switch (item.kind()) {
      case CHARGE, RESTORED -> add(PostingKind.TIP, LedgerRole.TIPS, item.id(), item.tip());
      case FEE -> add(PostingKind.FEE, LedgerRole.CARD_FEES, item.id(), item.gross());
      case LOAN, REPAYMENT -> add(PostingKind.LOAN, LedgerRole.LOAN, item.id(), item.gross());
      case RESERVE -> add(PostingKind.RESERVE, LedgerRole.RESERVE, item.id(), item.gross());
      case PAID_BEFORE, CAME_BACK ->
          add(PostingKind.PAYOUT_AGAIN, LedgerRole.PAYOUT_CLEARING, item.id(), item.gross());
      case REFUND, DISPUTE, FAILED_PAYMENT, OTHER -> {}
    }
  }

  /// What the payout gave back to clients whose invoice nobody knows.
  private void unknownRefunds(Payout payout) {
    Money zero = Money.zero(line.amount().currency());
    Money back = zero;
    for (PayoutItem item : payout.items()) {
      back = item.kind().takesBack() ? back.plus(item.gross()) : back;
    }
    for (Settlement known : match.takenBack()) {
      back = back.plus(known.amount());
    }
    Money unknown = back.max(left()).min(zero);
    add(PostingKind.REFUND, LedgerRole.DISCOUNTS, payout.id(), unknown);
  }

  /// What of the line no posting has yet.
  private Money left() {
    Money left = line.amount();
    for (Posting posting : postings) {
      left = left.minus(posting.amount());
    }
    return left;
  }

  private void rest() {
    Money rest = left();
    if (rest.isZero() && !postings.isEmpty()) {
      return;
    }
    switch (match.difference().kind()) {
      case "fee" -> add(PostingKind.FEE, LedgerRole.CARD_FEES, "", rest);
      case "wire-fee" -> add(PostingKind.FEE, LedgerRole.BANK_FEES, "", rest);
      case "tip" -> add(PostingKind.TIP, LedgerRole.TIPS, "", rest);
      case "surcharge" -> add(PostingKind.DIFFERENCE, LedgerRole.OTHER_INCOME, "", rest);
      case "discount", "short-pay", "rounding" ->
          add(PostingKind.DIFFERENCE, LedgerRole.DISCOUNTS, match.difference().kind(), rest);
      default -> unnamed(rest);
    }
  }

  private void unnamed(Money rest) {
    if (paidAgain) {
      add(PostingKind.PAYOUT_AGAIN, LedgerRole.PAYOUT_CLEARING, "", rest);
    } else if (rest.isPositive()) {
      add(PostingKind.WITHOUT_INVOICE, LedgerRole.DEPOSITS, "", rest);
    } else {
      postings.add(posting(PostingKind.UNEXPLAINED, LedgerRole.ASK, "", rest));
    }
  }

  private void add(PostingKind kind, LedgerRole role, String record, Money amount) {
    if (!amount.isZero()) {
      postings.add(posting(kind, role, record, amount));
    }
  }

  private Posting posting(PostingKind kind, LedgerRole role, String record, Money amount) {
    return new Posting(line, kind, map.of(role), "", record, match.payoutId(), amount, how);
  }
}
