package com.oodaloo.sandbox.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.books.BooksAt;
import com.oodaloo.domain.cash.CashOnHand;
import com.oodaloo.domain.cash.Forecast;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.digest.AgeBucket;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.digest.DigestSources;
import com.oodaloo.domain.digest.OpenQuestion;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What holds for the digest of any books: pieces of generated firms, on any day.
@DisplayName("The laws of a digest")
class DigestLawsTest {
  private static final int BOOKS = Integer.getInteger("digest.laws", 70);
  private static final int LINES = 60;

  @Test
  @DisplayName("Parts sum to totals, lists do not overlap, what comes later changes nothing")
  void laws() {
    Profile[] profiles = Profile.values();
    Map<String, Books> firms = new HashMap<>();
    for (int i = 0; i < BOOKS; i++) {
      Profile profile = profiles[i % profiles.length];
      long seed = Seeds.TUNING.first(10_000).get(i / 40 / profiles.length);
      SplittableRandom random = new SplittableRandom(i);
      Books firm =
          firms.computeIfAbsent(
              profile.word() + seed, _ -> ContractorWorld.of(profile, seed).books());
      Books whole = piece(firm, random);
      LocalDate on = whole.asOf().minusDays(random.nextInt(28));
      Digest digest = digest(BooksAt.of(whole, on), on, Answers.NONE);
      assertSums(digest);
      assertLists(digest);
      assertForecast(digest);
      assertThat(digest(BooksAt.of(withLater(whole, on), on), on, Answers.NONE))
          .as("%s %d, book %d", profile, seed, i)
          .isEqualTo(digest);
      assertAnswer(BooksAt.of(whole, on), on, digest);
    }
  }

  /// Some of a firm's lines and invoices.
  private static Books piece(Books books, SplittableRandom random) {
    int from = random.nextInt(Math.max(1, books.transactions().size() - LINES));
    List<BankTransaction> lines =
        books
            .transactions()
            .subList(
                from, Math.min(books.transactions().size(), from + 10 + random.nextInt(LINES)));
    return with(
        books, books.invoices().stream().filter(_ -> random.nextInt(3) > 0).toList(), lines);
  }

  private static Books with(Books books, List<Invoice> invoices, List<BankTransaction> lines) {
    return new Books(
        books.firm(),
        books.asOf(),
        books.accounts(),
        books.clients(),
        books.jobs(),
        books.quotes(),
        invoices,
        books.payments(),
        books.payouts(),
        lines);
  }

  /// A payroll of the day after, and the balance less of it, as the bank would say.
  private static Books withLater(Books books, LocalDate on) {
    BankAccount account =
        books.accounts().stream().filter(BankAccount::isBusiness).findFirst().orElseThrow();
    Money spent = Money.usd(-123_456);
    BankTransaction line =
        new BankTransaction(
            "later",
            account.id(),
            on.plusDays(1),
            spent,
            "GUSTO PAYROLL",
            "",
            "",
            "",
            "",
            "",
            BankTransaction.State.POSTED);
    boolean told = !line.date().isAfter(books.asOf());
    List<BankAccount> accounts =
        books.accounts().stream()
            .map(each -> each.equals(account) && told ? less(each, spent) : each)
            .toList();
    return new Books(
        books.firm(),
        books.asOf(),
        accounts,
        books.clients(),
        books.jobs(),
        books.quotes(),
        books.invoices(),
        books.payments(),
        books.payouts(),
        Stream.concat(books.transactions().stream(), Stream.of(line)).toList());
  }

  private static BankAccount less(BankAccount account, Money spent) {
    return new BankAccount(
        account.id(),
        account.name(),
        account.holder(),
        account.balance().plus(spent),
        account.connection(),
        account.marks(),
        account.reading());
  }

  private static Digest digest(Books books, LocalDate on, Answers answers) {
    Decisions decisions = new StepwiseMatcher().decide(books, answers);
    List<TrayItem> items = new ArrayList<>();
    for (Question question : decisions.questions()) {
      items.add(
          TrayItem.of(
              question.id(),
              List.of(new TrayEvent.Asked(books.firm().zone().startOf(on), question))));
    }
    return DigestComposer.compose(
        new DigestSources(
            books,
            new StoredDecisions(decisions.matches(), decisions.notIncome(), decisions.findings()),
            new Tray(items),
            new PriorForecast.Nothing()),
        on);
  }

  private static void assertSums(Digest digest) {
    Money total = digest.receivables().total();
    Money zero = Money.zero(total.currency());
    assertThat(
            Stream.of(AgeBucket.values()).map(digest.receivables()::in).reduce(zero, Money::plus))
        .isEqualTo(total);
    assertThat(digest.receivables().open().stream().map(it -> it.owed()).reduce(zero, Money::plus))
        .isEqualTo(total);
    var explained = digest.figures().explained();
    assertThat(explained.explained().plus(explained.unknown())).isEqualTo(explained.incoming());
    assertThat(explained.apart()).isLessThanOrEqualTo(explained.explained());
    if (digest.figures().cash() instanceof CashOnHand.Known known) {
      assertThat(known.weekAgo().plus(known.change())).isEqualTo(known.cash());
    }
  }

  private static void assertLists(Digest digest) {
    List<String> owed = digest.receivables().open().stream().map(it -> it.invoice().id()).toList();
    List<String> called =
        digest.toDo().calls().stream()
            .flatMap(call -> call.invoices().stream())
            .map(Invoice::id)
            .toList();
    Set<String> asked =
        digest.questions().stream()
            .flatMap(question -> invoices(question).stream())
            .collect(Collectors.toSet());
    assertThat(owed).doesNotHaveDuplicates();
    assertThat(called).doesNotHaveDuplicates().isSubsetOf(owed);
    assertThat(called).noneMatch(asked::contains);
    assertThat(digest.actions()).hasSizeLessThanOrEqualTo(5);
  }

  private static Set<String> invoices(OpenQuestion question) {
    return question.item().question().alternatives().stream()
        .flatMap(alternative -> alternative.settlements().stream())
        .map(Settlement::invoiceId)
        .collect(Collectors.toSet());
  }

  private static void assertForecast(Digest digest) {
    Forecast forecast = digest.outlook().forecast();
    Money left =
        digest
            .figures()
            .cash()
            .known()
            .orElseThrow()
            .minus(forecast.heldBack())
            .minus(forecast.taxHeld());
    assertThat(forecast.start()).isEqualTo(left);
    for (Forecast.WeekAhead week : forecast.weeks()) {
      left = left.plus(week.in().p50()).minus(week.out().p50());
      assertThat(week.cash().p50()).isEqualTo(left);
    }
  }

  /// The first question with an answer, answered: its invoice is owed less, and asked no more.
  private static void assertAnswer(Books books, LocalDate on, Digest digest) {
    for (OpenQuestion question : digest.questions()) {
      List<Question.Alternative> alternatives = question.item().question().alternatives();
      if (question.lines().size() == 1 && !alternatives.isEmpty()) {
        List<Settlement> parts = alternatives.getFirst().settlements();
        if (parts.isEmpty()) {
          continue;
        }
        Map<String, List<Settlement>> settled = new HashMap<>();
        settled.put(question.lines().getFirst().id(), parts);
        Digest after = digest(books, on, new Answers(settled, Map.of(), Set.of()));
        assertThat(after.questions())
            .extracting(it -> it.item().id())
            .doesNotContain(question.item().id());
        assertThat(after.figures().explained().waiting())
            .isNotEqualTo(digest.figures().explained().waiting());
        return;
      }
    }
  }
}
