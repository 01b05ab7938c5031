package com.oodaloo.domain.matching.expected;

import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Texts;
import com.oodaloo.domain.matching.weight.LongIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The receivables laid out by amount, by amount and client, and by client, each by day, so that
/// nobody reads all of them for one line.
///
/// Where more than `CROWD` of one amount lie in a line's days the amount says nothing: only those
/// the line's own words lead to are handed out, and the line is told that it stands in a crowd.
public final class ReceivableIndex {
  public static final int CROWD = 24;
  private static final int MAX_READ = 256;
  private static final Comparator<Receivable> BY_DAY = ReceivableIndex::byDay;

  private final List<Receivable> byAmount;
  private final LongIndex amounts;
  private final int[] begins;
  private final Map<AmountOfClient, List<Receivable>> crowds = new HashMap<>();
  private final Map<String, List<Receivable>> byClient = new HashMap<>();
  private final List<Receivable> byHand = new ArrayList<>();
  private final Map<String, List<Receivable>> byNumber = new HashMap<>();

  private record AmountOfClient(long cents, String clientId) {}

  /// `crowded` says that there are more than are handed out.
  public record Found(List<Receivable> receivables, boolean crowded) {}

  public ReceivableIndex(List<Receivable> receivables) {
    byAmount = new ArrayList<>(receivables);
    byAmount.sort(ReceivableIndex::byAmountAndDay);
    amounts = new LongIndex(byAmount.size());
    begins = begins();
    for (int number = 0; number < begins.length - 1; number++) {
      if (begins[number + 1] - begins[number] > CROWD) {
        apart(byAmount.subList(begins[number], begins[number + 1]));
      }
    }
    receivables.stream().filter(Receivable::isByHand).sorted(BY_DAY).forEach(byHand::add);
  }

  private static int byAmountAndDay(Receivable one, Receivable other) {
    int byAmount = Long.compare(one.cents(), other.cents());
    return byAmount == 0 ? byDay(one, other) : byAmount;
  }

  private static int byDay(Receivable one, Receivable other) {
    int byDay = one.day().compareTo(other.day());
    return byDay == 0 ? Integer.compare(one.place(), other.place()) : byDay;
  }

  /// Where each amount begins, and at last where all end.
  private int[] begins() {
    int[] from = new int[byAmount.size() + 1];
    int count = 0;
    for (int i = 0; i < byAmount.size(); i++) {
      if (amounts.number(byAmount.get(i).cents()) == count) {
        from[count++] = i;
      }
    }
    from[count] = byAmount.size();
    return Arrays.copyOf(from, count + 1);
  }

  private void apart(List<Receivable> crowd) {
    for (Receivable each : crowd) {
      crowds
          .computeIfAbsent(
              new AmountOfClient(each.cents(), each.clientId()), _ -> new ArrayList<>(2))
          .add(each);
    }
  }

  /// Receivables of exactly that amount that the line's days allow.
  public Found exactly(Line line, long amount) {
    List<Receivable> bucket = bucket(amount);
    if (bucket.size() <= CROWD) {
      return new Found(inDays(bucket, line), false);
    }
    List<Receivable> named = new ArrayList<>();
    for (String client : line.payer().clients().keySet()) {
      List<Receivable> own = crowds.getOrDefault(new AmountOfClient(amount, client), List.of());
      named.addAll(inDays(nearest(own, line.date()), line));
    }
    return new Found(named, true);
  }

  /// How many receivables have this amount.
  public int count(long amount) {
    int number = amounts.find(amount);
    return number == LongIndex.UNKNOWN ? 0 : begins[number + 1] - begins[number];
  }

  /// The nearest of a crowded amount, to show what there is to choose from.
  public List<Receivable> nearest(Line line) {
    return inDays(nearest(bucket(line.cents()), line.date()), line);
  }

  public List<Receivable> ofClient(Line line, String clientId) {
    if (byClient.isEmpty()) {
      byAmount.stream()
          .sorted(BY_DAY)
          .forEach(
              each -> byClient.computeIfAbsent(each.clientId(), _ -> new ArrayList<>(2)).add(each));
    }
    return inDays(nearest(byClient.getOrDefault(clientId, List.of()), line.date()), line);
  }

  /// Receivables with an amount between the two, at most `CROWD` amounts.
  public List<Receivable> between(Line line, long fromCents, long toCents) {
    List<Receivable> found = new ArrayList<>();
    int first = first(fromCents);
    for (int number = first; number < Math.min(first + CROWD, begins.length - 1); number++) {
      if (cents(number) > toCents) {
        break;
      }
      found.addAll(inDays(nearest(bucketOf(number), line.date()), line));
    }
    return found;
  }

  /// Everything with a smaller amount that the line's days allow, by place; crowded, with some of
  /// it, when it is more than any search could try, or lies among more than are looked at.
  public Found smaller(Line line) {
    List<Receivable> found = new ArrayList<>();
    int end = 0;
    while (end < byAmount.size() && byAmount.get(end).cents() < line.cents()) {
      if (found.size() > SubsetSearch.MAX_CANDIDATES || end == MAX_READ) {
        return new Found(found, true);
      }
      if (byAmount.get(end).fits(line.date())) {
        found.add(byAmount.get(end));
      }
      end++;
    }
    found.sort(Comparator.comparingInt(Receivable::place));
    return new Found(found, found.size() > SubsetSearch.MAX_CANDIDATES);
  }

  /// Invoices whose number stands in the line, whatever their amount.
  public List<Receivable> numbered(Line line) {
    List<Receivable> found = new ArrayList<>();
    for (String word : line.words()) {
      if (Texts.hasDigit(word)) {
        byNumber.getOrDefault(word, List.of()).stream().limit(CROWD).forEach(found::add);
      }
    }
    return inDays(found, line);
  }

  /// Payments by check or cash recorded in those days, by day.
  public List<Receivable> byHand(LocalDate from, LocalDate to) {
    return byHand.subList(position(byHand, from), position(byHand, to.plusDays(1)));
  }

  /// Makes receivables findable by a word of their invoice's number.
  public void number(Receivable receivable, String label) {
    for (String word : Texts.words(label)) {
      if (Texts.hasDigit(word)) {
        byNumber.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(receivable);
      }
    }
  }

  private List<Receivable> bucket(long amount) {
    int number = amounts.find(amount);
    return number == LongIndex.UNKNOWN ? List.of() : bucketOf(number);
  }

  private List<Receivable> bucketOf(int number) {
    return byAmount.subList(begins[number], begins[number + 1]);
  }

  private long cents(int number) {
    return byAmount.get(begins[number]).cents();
  }

  /// The number of the smallest amount that is not below this one; amounts are numbered by size.
  private int first(long amount) {
    int from = 0;
    int to = begins.length - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (cents(middle) < amount) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static List<Receivable> inDays(List<Receivable> receivables, Line line) {
    List<Receivable> fitting = new ArrayList<>(receivables.size());
    for (Receivable each : receivables) {
      if (each.fits(line.date())) {
        fitting.add(each);
      }
    }
    return fitting;
  }

  private static List<Receivable> nearest(List<Receivable> byDay, LocalDate day) {
    if (byDay.size() <= CROWD) {
      return byDay;
    }
    int middle = position(byDay, day);
    int from = Math.clamp(middle - CROWD / 2, 0, byDay.size() - CROWD);
    return byDay.subList(from, from + CROWD);
  }

  /// The first position of that day or a later one.
  private static int position(List<Receivable> byDay, LocalDate day) {
    int from = 0;
    int to = byDay.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (byDay.get(middle).day().isBefore(day)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
