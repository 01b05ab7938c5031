package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.DecisionEvent;
import com.oodaloo.domain.decision.DecisionHistory;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A firm's rows, by kind, as its books. Kinds this code has never heard of are left alone, so that
/// it can read what a later version wrote.
public record LoadedBooks(Map<String, List<ItemReader>> byKind, Map<String, ItemReader> byKey) {
  public static LoadedBooks of(List<ItemReader> rows) {
    return new LoadedBooks(
        rows.stream().collect(Collectors.groupingBy(row -> BookKeys.kind(row.sk()))),
        rows.stream()
            .filter(row -> row.sk().startsWith(BookKeys.FINDINGS))
            .collect(Collectors.toMap(ItemReader::sk, Function.identity())));
  }

  public FirmBooks books(Firm firm, LocalDate asOf) {
    Books books =
        new Books(
            firm,
            asOf,
            all(BookKeys.ACCOUNT, SourceItems::account),
            all(BookKeys.CLIENT, SourceItems::client),
            all(BookKeys.JOB, OfficeItems::job),
            all(BookKeys.QUOTE, OfficeItems::quote),
            all(BookKeys.INVOICE, OfficeItems::invoice),
            all(BookKeys.PAYMENT, OfficeItems::payment),
            all(BookKeys.PAYOUT, SourceItems::payout),
            all(BookKeys.TRANSACTION, SourceItems::transaction));
    return new FirmBooks(
        books,
        decisions(false).stream().map(DecisionItems::match).toList(),
        decisions(true).stream().map(DecisionItems::notIncome).toList(),
        findings(),
        tray(),
        all(BookKeys.EXPENSE, WorkItems::expense),
        all(BookKeys.TIME_ENTRY, WorkItems::timeEntry),
        histories());
  }

  private <T> List<T> all(String kind, Function<ItemReader, T> reader) {
    return byKind.getOrDefault(kind, List.of()).stream().map(reader).toList();
  }

  private List<ItemReader> decisions(boolean notIncome) {
    return byKind.getOrDefault(BookKeys.DECISION, List.of()).stream()
        .filter(row -> DecisionItems.isNotIncome(row) == notIncome)
        .toList();
  }

  private List<Finding> findings() {
    ItemReader head = byKey.get(BookKeys.FINDINGS);
    return head == null
        ? List.of()
        : IntStream.range(0, head.smallNumber("rows"))
            .mapToObj(part -> byKey.get(BookKeys.findings(part)))
            .flatMap(row -> row.maps("findings", DecisionItems::finding).stream())
            .toList();
  }

  private List<DecisionHistory> histories() {
    Map<String, TreeMap<Integer, DecisionEvent>> histories = new TreeMap<>();
    for (ItemReader row : byKind.getOrDefault(BookKeys.HISTORY, List.of())) {
      histories
          .computeIfAbsent(row.text("transactionId"), _ -> new TreeMap<>())
          .put(row.smallNumber("number"), HistoryItems.event(row));
    }
    return histories.entrySet().stream()
        .map(entry -> new DecisionHistory(entry.getKey(), List.copyOf(entry.getValue().values())))
        .toList();
  }

  private Tray tray() {
    Map<String, TreeMap<Integer, TrayEvent>> histories = new TreeMap<>();
    for (ItemReader row : byKind.getOrDefault(BookKeys.TRAY, List.of())) {
      histories
          .computeIfAbsent(row.text("itemId"), _ -> new TreeMap<>())
          .put(row.smallNumber("number"), TrayItems.event(row));
    }
    return new Tray(
        histories.entrySet().stream()
            .map(entry -> TrayItem.of(entry.getKey(), List.copyOf(entry.getValue().values())))
            .toList());
  }
}
