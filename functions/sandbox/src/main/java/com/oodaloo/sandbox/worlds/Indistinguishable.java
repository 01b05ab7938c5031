package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.Draft;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Ambiguous;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Answer;
import com.oodaloo.sandbox.worlds.draft.LineTruth.ClientMoney;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds lines whose true answer could be exchanged with another and nobody would see it.
///
/// Four ways: two lines without a name on one day; two such lines whose payments were recorded
/// alike; a line nobody recorded that is exactly what several invoices still owe; payouts of one
/// net within a few days. Among the invoices of one client every way is right, and so it is among
/// payouts, which have all come whichever is which; among several clients none is provable, so the
/// truth of the line becomes "one of these".
final class Indistinguishable {
  /// A payout arrives a day early to three days late, so that two of them may change places.
  private static final int PAYOUT_DAYS = 4;

  private final Draft draft;
  private final Map<String, Invoice> invoices;
  private final Map<String, BankTransaction> lines;
  private final Map<String, Payment> payments;

  Indistinguishable(Draft draft, List<Invoice> invoices) {
    this.draft = draft;
    this.invoices = byId(invoices, Invoice::id);
    lines = byId(draft.lines(), BankTransaction::id);
    payments = byId(draft.payments, Payment::id);
  }

  void mark() {
    exchange(this::sameLine);
    exchange(this::sameRecord);
    moneyIn().forEach(this::unrecorded);
    payouts();
  }

  private void payouts() {
    List<ClientMoney> near = new ArrayList<>();
    for (ClientMoney money : payoutsByNetAndDay()) {
      if (!near.isEmpty() && !isNear(near.getLast(), money)) {
        whicheverIsWhich(near);
        near.clear();
      }
      near.add(money);
    }
    whicheverIsWhich(near);
  }

  private List<ClientMoney> payoutsByNetAndDay() {
    return draft.truths().stream()
        .filter(ClientMoney.class::isInstance)
        .map(ClientMoney.class::cast)
        .filter(money -> !money.payoutId().isEmpty() && lines.containsKey(money.lineId()))
        .sorted(
            Comparator.comparingLong((ClientMoney money) -> line(money).amount().cents())
                .thenComparing(money -> line(money).date()))
        .toList();
  }

  private BankTransaction line(ClientMoney money) {
    return Objects.requireNonNull(lines.get(money.lineId()));
  }

  private boolean isNear(ClientMoney before, ClientMoney money) {
    return line(before).amount().equals(line(money).amount())
        && !line(money).date().isAfter(line(before).date().plusDays(PAYOUT_DAYS));
  }

  private void whicheverIsWhich(List<ClientMoney> payouts) {
    List<Answer> all = payouts.stream().flatMap(money -> money.right().stream()).toList();
    for (ClientMoney money : payouts.size() > 1 ? payouts : List.<ClientMoney>of()) {
      List<Answer> right = Stream.concat(money.right().stream(), all.stream()).distinct().toList();
      draft.replace(
          new ClientMoney(
              money.lineId(), money.story(), money.payoutId(), money.payments(), right));
    }
  }

  private List<ClientMoney> moneyIn() {
    return draft.truths().stream()
        .filter(ClientMoney.class::isInstance)
        .map(ClientMoney.class::cast)
        .filter(money -> money.payoutId().isEmpty())
        .toList();
  }

  private void exchange(Function<ClientMoney, Optional<String>> looks) {
    Map<String, List<ClientMoney>> alike = new HashMap<>();
    for (ClientMoney money : moneyIn()) {
      looks
          .apply(money)
          .ifPresent(key -> alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(money));
    }
    alike.values().stream().filter(group -> group.size() > 1).forEach(this::exchanged);
  }

  /// The same account, day and amount, and no words or numbers that tell them apart.
  private Optional<String> sameLine(ClientMoney money) {
    return nameless(money)
        .map(line ->
            String.join(" ", line.accountId(), line.date().toString(), line.amount().plain()));
  }

  /// The same amount and one record each, of the same day by the same rail.
  private Optional<String> sameRecord(ClientMoney money) {
    return nameless(money)
        .filter(_ -> money.payments().size() == 1)
        .flatMap(line ->
            Optional.ofNullable(payments.get(money.payments().getFirst()))
                .map(record ->
                    String.join(
                        " ",
                        line.amount().plain(),
                        record.date().toString(),
                        record.method().toString())));
  }

  private Optional<BankTransaction> nameless(ClientMoney money) {
    return Optional.ofNullable(lines.get(money.lineId())).filter(Indistinguishable::isNameless);
  }

  private static boolean isNameless(BankTransaction line) {
    return line.checkNumber().isEmpty()
        && line.counterparty().isEmpty()
        && (line.description().contains("DEPOSIT") || line.description().contains("COUNTER"));
  }

  private void exchanged(Collection<ClientMoney> group) {
    List<Answer> all = group.stream().flatMap(money -> money.right().stream()).distinct().toList();
    List<String> records = group.stream().flatMap(money -> money.payments().stream()).toList();
    group.forEach(money -> oneOf(money, all, records));
  }

  /// The line's own answer stays the first.
  private void oneOf(ClientMoney money, List<Answer> others, List<String> records) {
    List<Answer> all = Stream.concat(money.right().stream(), others.stream()).distinct().toList();
    boolean oneClient = all.stream().flatMap(this::clients).distinct().count() <= 1;
    boolean twin = all.size() > money.right().size();
    Story story = twin ? money.story().plus(Anomaly.TWIN) : money.story();
    draft.replace(
        oneClient
            ? new ClientMoney(money.lineId(), story, "", records, all)
            : new Ambiguous(money.lineId(), story, all));
  }

  /// Nobody recorded it, and other invoices owe the same: those of the client, or of anybody where
  /// the line has no name.
  private void unrecorded(ClientMoney money) {
    List<Settlement> settled = money.right().getFirst().settlements();
    BankTransaction line = lines.get(money.lineId());
    if (line == null || !money.payments().isEmpty() || settled.size() != 1) {
      return;
    }
    Invoice own = invoices.get(settled.getFirst().invoiceId());
    if (own == null || (!isNameless(line) && line.description().contains(own.number()))) {
      return;
    }
    List<Answer> others =
        invoices.values().stream()
            .filter(other -> other.isOpen() && other.balance().equals(settled.getFirst().amount()))
            .filter(other -> !other.issued().isAfter(line.date()))
            .filter(other -> isNameless(line) || other.clientId().equals(own.clientId()))
            .sorted(Comparator.comparing(Invoice::id))
            .map(other -> new Answer(List.of(new Settlement(other.id(), other.balance()))))
            .toList();
    oneOf(money, others, List.of());
  }

  private Stream<String> clients(Answer answer) {
    return answer.settlements().stream()
        .map(part -> Optional.ofNullable(invoices.get(part.invoiceId())))
        .flatMap(Optional::stream)
        .map(Invoice::clientId);
  }

  private static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
    return entries.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
