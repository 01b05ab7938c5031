package com.oodaloo.domain.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// On which day an open invoice will be paid.
///
/// A client who paid twice pays the next one as late as their last two dozen, give or take; how far
/// single invoices stray is learned from all clients, each measured by their own spread. Added are
/// what the firm's clients did differently lately (`FirmTrend`) and what a dispute costs
/// (`DisputeDelay`). The days that are over are ruled out (`StillOpen`). For a client without a
/// habit the firm's paid invoices stand in; where those are few, the due day with a wide band.
///
/// Survival with a client's own effect is what the literature uses for the same question (Saini and
/// others, "Invoice level forecasting with discrete survival methods", Discover Analytics 2, 2024);
/// this is that without a fitted curve. Tuned on real receivables of 57 customers.
public final class PaymentDayModel {
  private static final int ENOUGH = 8;
  private static final int OUTLIER = 4;
  private static final long LEAST_STRAY = 3 * LateDays.DAY;

  /// Lateness in days that is thought of while a firm has hardly been paid: most on the due day,
  /// some long after (most contractors wait 30 to 90 days for their money: Contract Simply and
  /// BuildingConnected, Construction Payment Report 2018).
  private static final List<Long> ANYBODY = List.of(-14L, -3L, 0L, 0L, 5L, 21L, 45L);

  private final LocalDate today;
  private final long disputeDelay;
  private final long trend;
  private final Map<String, ClientPace> paces;
  private final List<Long> strays;
  private final List<Long> firm;
  private final StillOpen.Usual firmUsual;

  private PaymentDayModel(
      PaymentHistory history, SortedMap<String, List<Long>> lateness, long disputeDelay) {
    this.today = history.today();
    this.disputeDelay = disputeDelay;
    this.paces = paces(lateness);
    this.strays = paces.values().stream().flatMap(it -> it.strays().stream()).sorted().toList();
    FirmTrend clients = new FirmTrend(today);
    history
        .byClient()
        .forEach((client, invoices) -> {
          ClientPace pace = paces.get(client);
          if (pace != null) {
            clients.add(invoices, lateness.getOrDefault(client, List.of()), pace);
          }
        });
    this.trend = clients.days();
    this.firm = firm(lateness);
    long level = LateDays.mean(firm);
    this.firmUsual = new StillOpen.Usual(level, LateDays.mean(distances(firm, level)));
  }

  public static PaymentDayModel of(PaymentHistory history) {
    SortedMap<String, List<PaidInvoice>> clients = history.byClient();
    long delay = DisputeDelay.of(clients.values());
    SortedMap<String, List<Long>> lateness = new TreeMap<>();
    clients.forEach((client, invoices) -> lateness.put(client, undisputed(invoices, delay)));
    return new PaymentDayModel(history, withoutOutliers(lateness), delay);
  }

  /// The days of that invoice, which is open today; never before today.
  public DayQuantiles foretell(AwaitedInvoice invoice) {
    StillOpen open = new StillOpen(today, LateDays.between(invoice.due(), today));
    long later = trend + (invoice.disputed() ? disputeDelay : 0);
    ClientPace pace = paces.get(invoice.clientId());
    return pace == null || strays.size() < ENOUGH
        ? open.foretell(
            firm.stream().map(each -> each + later).toList(),
            new StillOpen.Usual(firmUsual.level() + later, firmUsual.spread()))
        : open.foretell(
            strays.stream().map(stray -> pace.at(stray) + later).toList(),
            new StillOpen.Usual(pace.level() + later, pace.spread()));
  }

  private static List<Long> undisputed(List<PaidInvoice> invoices, long delay) {
    return invoices.stream()
        .map(invoice -> invoice.lateness() - (invoice.disputed() ? delay : 0))
        .toList();
  }

  /// One invoice that lay for a year says little about the next: what strays more than four times
  /// as far as half of all invoices do (three days at least) counts as if it strayed just so far.
  private static SortedMap<String, List<Long>> withoutOutliers(
      SortedMap<String, List<Long>> lateness) {
    List<Long> distances =
        lateness.values().stream()
            .filter(each -> each.size() >= ClientPace.HABIT)
            .flatMap(each -> distances(each, LateDays.median(each)).stream())
            .toList();
    long far =
        distances.isEmpty() ? 0 : OUTLIER * Math.max(LEAST_STRAY, LateDays.median(distances));
    SortedMap<String, List<Long>> kept = new TreeMap<>();
    lateness.forEach((client, each) -> {
      long middle = LateDays.median(each);
      kept.put(
          client, each.stream().map(it -> Math.clamp(it, middle - far, middle + far)).toList());
    });
    return kept;
  }

  private static Map<String, ClientPace> paces(SortedMap<String, List<Long>> lateness) {
    SortedMap<String, ClientPace> paces = new TreeMap<>();
    lateness.forEach((client, each) -> {
      if (each.size() >= ClientPace.HABIT) {
        paces.put(client, ClientPace.of(each));
      }
    });
    long strayed = paces.values().stream().mapToLong(ClientPace::strayed).sum();
    long freedom = paces.values().stream().mapToLong(ClientPace::freedom).sum();
    long spread = Math.max(LateDays.DAY, strayed / Math.max(1, freedom));
    paces.replaceAll((_, pace) -> pace.shrunkTo(spread));
    return paces;
  }

  private static List<Long> firm(SortedMap<String, List<Long>> lateness) {
    List<Long> seen = new ArrayList<>(lateness.values().stream().flatMap(List::stream).toList());
    Stream<Long> thoughtOf = ANYBODY.stream().map(days -> days * LateDays.DAY);
    return (seen.size() < ENOUGH ? Stream.concat(seen.stream(), thoughtOf) : seen.stream())
        .sorted()
        .toList();
  }

  private static List<Long> distances(List<Long> values, long from) {
    return values.stream().map(each -> Math.abs(each - from)).toList();
  }
}
