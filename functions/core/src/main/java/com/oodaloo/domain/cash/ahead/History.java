package com.oodaloo.domain.cash.ahead;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.bills.OneOffs;
import com.oodaloo.domain.cash.bills.Payee;
import com.oodaloo.domain.cash.bills.RecurringBill;
import com.oodaloo.domain.cash.bills.RecurringBills;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the accounts have shown, taken apart: the usual income, the bills that come back, and the
/// other spending. What moved between own accounts is neither, nor what was bought once.
///
/// A loan's payments and the owner's draws are no spending, and leave the account all the same.
record History(LocalDate from, Flow income, List<RecurringBill> bills, Flow spending) {
  private static final int DAYS = 182;

  static History of(Books books, List<NotIncome> notIncome, LocalDate today) {
    BusinessLines business = BusinessLines.of(books, notIncome);
    LocalDate begin = business.firstDay().orElse(today);
    LocalDate from = begin.isAfter(today.minusDays(DAYS)) ? begin : today.minusDays(DAYS);
    Set<String> moved = moved(business, notIncome);
    List<BankTransaction> out =
        business.lines().stream()
            .filter(line -> line.amount().isNegative() && !moved.contains(line.id()))
            .toList();
    List<RecurringBill> bills = RecurringBills.in(out, today);
    Set<String> billed = bills.stream().map(RecurringBill::payee).collect(Collectors.toSet());
    List<BankTransaction> others =
        out.stream()
            .filter(line -> !line.date().isBefore(from))
            .filter(line -> !billed.contains(Payee.of(line).name()))
            .toList();
    Set<String> once = OneOffs.ids(others, from, today);
    return new History(
        from,
        Flow.of(
            business.moneyIn().stream().filter(line -> !line.date().isBefore(from)).toList(),
            from,
            today),
        bills,
        Flow.of(others.stream().filter(line -> !once.contains(line.id())).toList(), from, today));
  }

  /// The lines of transfers, and of loans that came inside a payout.
  private static Set<String> moved(BusinessLines business, List<NotIncome> notIncome) {
    return notIncome.stream()
        .filter(each -> each.verdict() == Verdict.AUTO)
        .filter(each -> each.kind() == NotIncome.Kind.TRANSFER)
        .map(NotIncome::transactionId)
        .filter(business.apartIds()::contains)
        .collect(Collectors.toSet());
  }
}
