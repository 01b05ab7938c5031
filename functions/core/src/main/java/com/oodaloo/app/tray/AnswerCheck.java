package com.oodaloo.app.tray;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.matching.expected.InvoiceRooms;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.tray.TrayAnswer;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns what the owner sent into an event, or says in one sentence what is wrong with it.
final class AnswerCheck {
  private AnswerCheck() {}

  sealed interface Checked {
    record Good(TrayEvent event) implements Checked {}

    record Bad(String reason) implements Checked {}
  }

  static Checked check(FirmBooks books, TrayItem item, OwnerSays says, Instant at, String by) {
    String transaction = item.question().transactionIds().getFirst();
    return switch (says) {
      case OwnerSays.Confirm(int index) -> confirm(books, item, index, at, by);
      case OwnerSays.Split(List<Settlement> parts) -> split(books, transaction, parts, at, by);
      case OwnerSays.ThisIsNotIncome(var kind) ->
          good(new TrayAnswer.IsNotIncome(transaction, kind), at, by);
      case OwnerSays.Dismiss() -> good(new TrayAnswer.Dismissed(transaction), at, by);
      case OwnerSays.Remember() -> remember(books, item, at, by);
      case OwnerSays.Forget() -> new Checked.Good(new TrayEvent.Forgotten(at, by));
      case OwnerSays.Undo() -> new Checked.Good(new TrayEvent.Undone(at, by));
    };
  }

  private static Checked remember(FirmBooks books, TrayItem item, Instant at, String by) {
    return item.teaches(books.books()).isPresent()
        ? new Checked.Good(new TrayEvent.Remembered(at, by))
        : new Checked.Bad("There is no payer's name in this line that could be remembered.");
  }

  private static Checked confirm(FirmBooks books, TrayItem item, int index, Instant at, String by) {
    List<Question.Alternative> alternatives = item.question().alternatives();
    if (index < 0 || index >= alternatives.size()) {
      return new Checked.Bad("There is no such suggestion any more.");
    }
    List<Settlement> parts = alternatives.get(index).settlements();
    String transaction = item.question().transactionIds().getFirst();
    return overClaim(books, transaction, parts)
        .orElseGet(() -> good(new TrayAnswer.Confirmed(transaction, parts), at, by));
  }

  private static Checked split(
      FirmBooks books, String transactionId, List<Settlement> parts, Instant at, String by) {
    Optional<BankTransaction> line =
        books.books().transactions().stream()
            .filter(transaction -> transaction.id().equals(transactionId))
            .findFirst();
    if (line.isEmpty() || parts.isEmpty()) {
      return new Checked.Bad("Give an amount to at least one invoice.");
    }
    Set<String> ids = new HashSet<>();
    if (parts.stream()
        .anyMatch(part -> !part.amount().isPositive() || !ids.add(part.invoiceId()))) {
      return new Checked.Bad("Every part is a positive amount for a different invoice.");
    }
    Money sum = parts.stream().map(Settlement::amount).reduce(Money::plus).orElseThrow();
    Money rest = line.get().amount().minus(sum);
    if (!rest.isZero()) {
      return new Checked.Bad(
          "The parts add up to "
              + sum
              + ", not to "
              + line.get().amount()
              + ": "
              + rest
              + " remain.");
    }
    return overClaim(books, transactionId, parts)
        .orElseGet(() -> good(new TrayAnswer.Split(transactionId, parts), at, by));
  }

  /// The first invoice that would be given more than its total, counting what other lines gave it.
  private static Optional<Checked> overClaim(
      FirmBooks books, String transactionId, List<Settlement> parts) {
    InvoiceRooms rooms = new InvoiceRooms(books.books());
    books.matches().stream()
        .filter(match -> match.verdict() == Verdict.AUTO)
        .filter(match -> !match.transactionId().equals(transactionId))
        .map(Match::settlements)
        .forEach(rooms::give);
    return parts.stream()
        .filter(part -> !rooms.hasRoom(List.of(part)))
        .findFirst()
        .map(part -> new Checked.Bad(tooMuch(rooms, part.invoiceId())));
  }

  private static String tooMuch(InvoiceRooms rooms, String invoiceId) {
    return rooms.knows(invoiceId)
        ? "Invoice " + rooms.label(invoiceId) + " has room for only " + rooms.left(invoiceId) + "."
        : "One of these invoices is not in your books.";
  }

  private static Checked good(TrayAnswer answer, Instant at, String by) {
    return new Checked.Good(new TrayEvent.Answered(at, by, answer));
  }
}
