package com.oodaloo.domain.ledger;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.payout.PayoutItemKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Takes bank lines apart into postings by what was decided about them, and what nobody decided by
/// the rules for spending.
///
/// Money in that nobody explained is never income: it goes where the accountant is asked. A guess
/// that waits for the owner's yes counts as not explained.
public final class LinePostings {
  private final AccountMap map;
  private final LedgerNames names;
  private final Map<String, Match> matches;
  private final Map<String, NotIncome> others;
  private final Map<String, Payout> payouts;
  private final Set<String> paidAgain;
  private final boolean cardsAreRead;

  public LinePostings(Books books, List<Match> matches, List<NotIncome> notIncome, AccountMap map) {
    this.map = map;
    this.names = new LedgerNames(books);
    this.matches =
        matches.stream()
            .filter(match -> match.verdict() == Verdict.AUTO)
            .collect(Collectors.toMap(Match::transactionId, Function.identity()));
    this.others =
        notIncome.stream()
            .filter(other -> other.verdict() == Verdict.AUTO)
            .collect(Collectors.toMap(NotIncome::transactionId, Function.identity()));
    this.payouts =
        books.payouts().stream().collect(Collectors.toMap(Payout::id, Function.identity()));
    this.paidAgain =
        books.payouts().stream()
            .flatMap(payout -> payout.items().stream())
            .filter(item -> isOfAnother(item.kind()))
            .map(PayoutItem::payoutId)
            .collect(Collectors.toSet());
    this.cardsAreRead = books.businessAccounts().stream().anyMatch(BankAccount::isCard);
  }

  static boolean isOfAnother(PayoutItemKind kind) {
    return kind == PayoutItemKind.PAID_BEFORE || kind == PayoutItemKind.CAME_BACK;
  }

  /// The parts of that line, at least one; together they are the line to the cent.
  public List<Posting> of(BankTransaction line) {
    Match match = matches.get(line.id());
    if (match != null) {
      boolean again = paidAgain.contains(match.payoutId());
      return new MatchedPostings(line, match, map, names, again).of(payouts.get(match.payoutId()));
    }
    NotIncome other = others.get(line.id());
    return List.of(other == null ? undecided(line) : apart(line, other));
  }

  private Posting apart(BankTransaction line, NotIncome other) {
    String how = String.join(" ", other.evidence());
    return switch (other.kind()) {
      case TRANSFER -> one(line, PostingKind.TRANSFER, LedgerRole.TRANSFERS, how);
      case LOAN -> one(line, PostingKind.LOAN, LedgerRole.LOAN, how);
      case REFUND -> one(line, PostingKind.REFUND, LedgerRole.MATERIALS, how);
      case OWNER, PERSONAL -> one(line, PostingKind.OWNER, LedgerRole.OWNER, how);
      case TAX -> spent(line, PostingKind.TAX_PAID, LedgerRole.PAYROLL_TAX, how);
      case INTEREST ->
          line.amount().isNegative()
              ? one(line, PostingKind.SPENDING, LedgerRole.INTEREST, how)
              : one(line, PostingKind.OTHER_INCOME, LedgerRole.OTHER_INCOME, how);
      case EXPENSE -> spent(line, PostingKind.SPENDING, LedgerRole.ASK, how);
      case CLIENT_REFUND -> one(line, PostingKind.REFUND, LedgerRole.DISCOUNTS, how);
      case OTHER ->
          line.amount().isNegative()
              ? spent(line, PostingKind.SPENDING, LedgerRole.ASK, how)
              : one(line, PostingKind.OTHER_INCOME, LedgerRole.OTHER_INCOME, how);
    };
  }

  /// Money out by the rules, where they know it; what somebody decided stays said.
  private Posting spent(BankTransaction line, PostingKind kind, LedgerRole otherwise, String how) {
    return SpendingRules.of(line)
        .map(guess -> one(line, kind(guess, kind), role(guess), how + " " + guess.why()))
        .orElseGet(() -> one(line, unless(otherwise, kind), otherwise, how));
  }

  private Posting undecided(BankTransaction line) {
    if (!line.amount().isNegative()) {
      return one(line, PostingKind.UNEXPLAINED, LedgerRole.ASK, "Nobody said what it is.");
    }
    return spent(line, PostingKind.SPENDING, LedgerRole.ASK, "Nobody said what it is.");
  }

  private static PostingKind unless(LedgerRole role, PostingKind kind) {
    return role == LedgerRole.ASK ? PostingKind.UNEXPLAINED : kind;
  }

  private static PostingKind kind(SpendingRules.Guess guess, PostingKind otherwise) {
    return switch (guess.role()) {
      case SALES_TAX, PAYROLL_TAX -> PostingKind.TAX_PAID;
      case LOAN -> PostingKind.LOAN;
      case OWNER -> PostingKind.OWNER;
      case CARD_OWED -> PostingKind.TRANSFER;
      case BANK_FEES -> PostingKind.FEE;
      default -> otherwise;
    };
  }

  /// A card whose own lines are read is paid by a transfer between two accounts of the firm.
  private LedgerRole role(SpendingRules.Guess guess) {
    return guess.role() == LedgerRole.CARD_OWED && cardsAreRead
        ? LedgerRole.TRANSFERS
        : guess.role();
  }

  private Posting one(BankTransaction line, PostingKind kind, LedgerRole role, String how) {
    return new Posting(line, kind, map.of(role), "", "", "", line.amount(), how.strip());
  }
}
