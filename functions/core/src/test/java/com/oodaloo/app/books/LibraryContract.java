package com.oodaloo.app.books;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static com.oodaloo.app.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Decided;
import com.oodaloo.app.Examples;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.DecisionEvent;
import com.oodaloo.domain.decision.DecisionHistory;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.tray.Tray;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What every library keeps to: what the ledger wrote is read back whole.
public abstract class LibraryContract {
  protected abstract BooksWriter ledger();

  protected abstract BooksReader library();

  @Test
  @DisplayName("a firm that has nothing yet has empty books")
  void emptyBooks() {
    FirmBooks empty = load();

    assertThat(empty.books().transactions()).isEmpty();
    assertThat(empty.books().firm()).isEqualTo(Examples.firm());
    assertThat(empty.tray()).isEqualTo(Tray.EMPTY);
  }

  @Test
  @DisplayName("every kind of record is read back as it was written")
  void everyKind() {
    commit(
        new BookChange.PutClient(Examples.client()),
        new BookChange.PutJob(Examples.job()),
        new BookChange.PutQuote(Examples.quote()),
        new BookChange.PutInvoice(Examples.invoice()),
        new BookChange.PutPayment(Examples.payment()),
        new BookChange.PutPayout(Examples.payout()),
        new BookChange.PutExpense(Examples.expense()),
        new BookChange.PutTimeEntry(Examples.timeEntry()),
        new BookChange.PutAccount(Examples.account()),
        new BookChange.PutTransaction(Examples.transaction()),
        new BookChange.PutMatch(Decided.match()),
        new BookChange.PutFindings(List.of(Decided.finding(1))));

    assertThat(load().books())
        .isEqualTo(
            new Books(
                Examples.firm(),
                TODAY,
                List.of(Examples.account()),
                List.of(Examples.client()),
                List.of(Examples.job()),
                List.of(Examples.quote()),
                List.of(Examples.invoice()),
                List.of(Examples.payment()),
                List.of(Examples.payout()),
                List.of(Examples.transaction())));
    assertThat(load().expenses()).containsExactly(Examples.expense());
    assertThat(load().timeEntries()).containsExactly(Examples.timeEntry());
    assertThat(load().matches()).containsExactly(Decided.match());
    assertThat(load().findings()).containsExactly(Decided.finding(1));
  }

  @Test
  @DisplayName("a removed bank line is kept as a tombstone")
  void tombstone() {
    BankTransaction gone = Examples.transaction("txn-1", BankTransaction.State.REMOVED);
    commit(new BookChange.PutTransaction(Examples.transaction()));
    commit(new BookChange.PutTransaction(gone));

    assertThat(load().books().transactions()).containsExactly(gone);
  }

  @Test
  @DisplayName("a transaction has one decision, the last")
  void oneDecision() {
    commit(new BookChange.PutMatch(Decided.match()));
    commit(new BookChange.PutNotIncome(Decided.notIncome()));
    assertThat(load().matches()).isEmpty();
    assertThat(load().notIncome()).containsExactly(Decided.notIncome());

    commit(new BookChange.Remove(BookChange.EntryKind.DECISION, "txn-1"));
    assertThat(load().notIncome()).isEmpty();
  }

  @Test
  @DisplayName("the history of a decision is read back in the order in which it was appended")
  void history() {
    List<DecisionEvent> events =
        List.of(
            new DecisionEvent.Settled(
                NOW, Verdict.AUTO, "exact-open", Decided.match().settlements()),
            new DecisionEvent.Undone(NOW.plusSeconds(60)),
            new DecisionEvent.KeptOut(
                NOW.plusSeconds(90), Verdict.AUTO, NotIncome.Kind.LOAN, "You said so."));
    for (int number = 0; number < events.size(); number++) {
      commit(new BookChange.AppendDecision("txn-1", number, events.get(number)));
    }

    assertThat(load().histories()).containsExactly(new DecisionHistory("txn-1", events));
  }

  @Test
  @DisplayName("findings are replaced as a whole, also a thousand by one")
  void findingsReplaced() {
    commit(
        new BookChange.PutFindings(IntStream.range(0, 1_000).mapToObj(Decided::finding).toList()));
    assertThat(load().findings()).hasSize(1_000).doesNotHaveDuplicates();

    commit(new BookChange.PutFindings(List.of(Decided.finding(7))));
    assertThat(load().findings()).containsExactly(Decided.finding(7));
  }

  @Test
  @DisplayName("a removed record is gone")
  void removed() {
    commit(
        new BookChange.PutInvoice(Examples.invoice()),
        new BookChange.PutQuote(Examples.quote()),
        new BookChange.PutExpense(Examples.expense()),
        new BookChange.PutTimeEntry(Examples.timeEntry()));
    commit(
        new BookChange.Remove(BookChange.EntryKind.INVOICE, "inv-1042"),
        new BookChange.Remove(BookChange.EntryKind.QUOTE, "q-12"),
        new BookChange.Remove(BookChange.EntryKind.EXPENSE, "ex-4"),
        new BookChange.Remove(BookChange.EntryKind.TIME_ENTRY, "ts-8"));

    assertThat(load().books().invoices()).isEmpty();
    assertThat(load().books().quotes()).isEmpty();
    assertThat(load().expenses()).isEmpty();
    assertThat(load().timeEntries()).isEmpty();
  }

  @Test
  @DisplayName("another firm's rows are not seen")
  void otherFirm() {
    commit(new BookChange.PutInvoice(Examples.invoice()));

    assertThat(library().load(Examples.firm("neighbour"), TODAY).books().invoices()).isEmpty();
  }

  private FirmBooks load() {
    return library().load(Examples.firm(), TODAY);
  }

  private void commit(BookChange... changes) {
    BooksWriter.Commit commit =
        new BooksWriter.Commit(
            ledger().position(FIRM_ID, "jobber"), "c", List.of(changes), List.of(), NOW);
    assertThat(ledger().commit(commit)).isTrue();
  }
}
