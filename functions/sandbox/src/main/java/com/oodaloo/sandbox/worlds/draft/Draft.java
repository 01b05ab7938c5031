package com.oodaloo.sandbox.worlds.draft;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A world while it is being written: the lists of the books, and beside each bank line its truth.
/// `markedPaid` are the invoices closed by hand, and when.
public final class Draft {
  public final Window window;
  public final Ids ids;
  public final List<String> accounts;
  public final List<String> personal;
  public final List<Payment> payments = new ArrayList<>();
  public final List<Payout> payouts = new ArrayList<>();
  public final Map<String, LocalDate> markedPaid = new TreeMap<>();
  private final Map<String, BankTransaction> lines = new LinkedHashMap<>();
  private final Map<String, LineTruth> truths = new LinkedHashMap<>();

  public Draft(Window window, Ids ids, List<String> accounts, List<String> personal) {
    this.window = window;
    this.ids = ids;
    this.accounts = List.copyOf(accounts);
    this.personal = List.copyOf(personal);
  }

  /// What a line is, once it has an id.
  public interface Truth {
    LineTruth of(String lineId);
  }

  /// A movement on one of the accounts, the first being the one that clients pay into.
  public record Movement(String accountId, LocalDate day, long cents, LineText text) {}

  /// Writes the line down if the feed covers its day.
  public void post(Movement movement, Truth truth) {
    if (window.contains(movement.day())) {
      put(line(movement, State.POSTED), truth);
    }
  }

  /// The same in another currency, of which the movement tells the cents.
  public void postForeign(Movement movement, Currency currency, Truth truth) {
    if (window.contains(movement.day())) {
      put(line(movement, new Money(movement.cents(), currency), State.POSTED), truth);
    }
  }

  /// A line nothing may rest on.
  public void postUnsettled(Movement movement, State state) {
    if (window.contains(movement.day())) {
      put(line(movement, state), LineTruth.Unsettled::new);
    }
  }

  /// Replaces a line that is there by the same one in another state.
  public void unsettle(BankTransaction line) {
    Movement same = new Movement(line.accountId(), line.date(), line.amount().cents(), text(line));
    lines.remove(line.id());
    truths.remove(line.id());
    postUnsettled(same, State.PENDING);
  }

  public static LineText text(BankTransaction line) {
    return new LineText(
        line.description(),
        line.counterparty(),
        line.checkNumber(),
        line.channel(),
        line.category());
  }

  public List<BankTransaction> lines() {
    return List.copyOf(lines.values());
  }

  public List<LineTruth> truths() {
    return List.copyOf(truths.values());
  }

  public void replace(LineTruth truth) {
    truths.put(truth.lineId(), truth);
  }

  private void put(BankTransaction line, Truth truth) {
    lines.put(line.id(), line);
    truths.put(line.id(), truth.of(line.id()));
  }

  private BankTransaction line(Movement movement, State state) {
    return line(movement, Money.usd(movement.cents()), state);
  }

  private BankTransaction line(Movement movement, Money amount, State state) {
    LineText text = movement.text();
    return new BankTransaction(
        ids.next("t"),
        movement.accountId(),
        movement.day(),
        amount,
        text.description(),
        text.counterparty(),
        "",
        text.checkNumber(),
        text.channel(),
        text.category(),
        state);
  }
}
