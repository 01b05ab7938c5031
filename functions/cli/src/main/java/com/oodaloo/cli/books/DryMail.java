package com.oodaloo.cli.books;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.AwaitedInvoice;
import com.oodaloo.domain.cash.DayQuantiles;
import com.oodaloo.domain.cash.PaidAtBank;
import com.oodaloo.domain.cash.PaymentDayModel;
import com.oodaloo.domain.cash.PaymentHistory;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.digest.DigestSources;
import com.oodaloo.domain.digest.ExplainedShare;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.handlers.pages.digest.DigestLinks;
import com.oodaloo.handlers.pages.digest.DigestMail;
import com.oodaloo.handlers.pages.digest.DigestPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What the mail of the Monday of `on`'s week says of books nobody has answered a question about.
///
/// @param apartIn what came in during the reported week and is no income
record DryMail(
    LocalDate on,
    Digest digest,
    Money apartIn,
    List<PaidAtBank> paidAtBank,
    List<ExpectedInvoice> invoices) {
  private static final String NO_LINK = "https://example.com/dry-run";

  /// An open invoice and the days its money is expected on.
  record ExpectedInvoice(String invoiceId, DayQuantiles days) {}

  static DryMail of(Books books, BesideBooks beside, Set<String> disputed, LocalDate on) {
    Decisions decisions = new StepwiseMatcher().decide(books, beside.answers());
    StoredDecisions decided =
        new StoredDecisions(decisions.matches(), decisions.notIncome(), decisions.findings());
    List<PaidAtBank> paid = PaidAtBank.all(books, decisions.matches(), on);
    Books recorded = PaidAtBank.recorded(books, paid);
    DigestSources sources =
        new DigestSources(
            recorded,
            decided,
            tray(books, decisions, on),
            beside.spending(),
            new PriorForecast.Nothing());
    Digest digest = DigestComposer.compose(sources, Week.of(on).monday());
    return new DryMail(
        on,
        digest,
        apartIn(books, decided, digest.week()),
        paid,
        expected(books, decided, disputed, on));
  }

  /// The mail itself; its links lead nowhere.
  DigestMail rendered() {
    return DigestPage.render(digest, new DigestLinks(_ -> NO_LINK, NO_LINK, NO_LINK));
  }

  ExplainedShare explained() {
    return digest.figures().explained();
  }

  private static List<ExpectedInvoice> expected(
      Books books, StoredDecisions decided, Set<String> disputed, LocalDate on) {
    PaymentDayModel model =
        PaymentDayModel.of(PaymentHistory.of(books, decided.matches(), disputed, on));
    List<AwaitedInvoice> awaited = PaymentHistory.awaited(books, decided.matches(), disputed, on);
    return awaited.stream()
        .map(invoice -> new ExpectedInvoice(invoice.id(), model.foretell(invoice)))
        .toList();
  }

  private static Tray tray(Books books, Decisions decisions, LocalDate on) {
    Instant asked = books.firm().zone().startOf(on);
    return new Tray(
        decisions.questions().stream()
            .map(question ->
                TrayItem.of(question.id(), List.of(new TrayEvent.Asked(asked, question))))
            .toList());
  }

  private static Money apartIn(Books books, StoredDecisions decided, Week week) {
    return BusinessLines.of(books, decided.notIncome()).apart(week).stream()
        .map(line -> line.amount())
        .filter(Money::isPositive)
        .reduce(Money.zero(books.firm().currency()), Money::plus);
  }
}
