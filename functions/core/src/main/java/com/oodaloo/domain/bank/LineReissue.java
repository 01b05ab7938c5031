package com.oodaloo.domain.bank;

import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds which line has taken the place of one that the bank took back, where the bank does not say
/// so: a bank that moves its records tells every line anew under another id.
///
/// Only where nothing else could be meant: one line gone and one come, of the same account and
/// amount, on the same day or within three.
public final class LineReissue {
  private static final int DAYS_MAX = 3;

  private record Place(String accountId, Money amount) {}

  private LineReissue() {}

  /// The line that is gone for each one that has taken its place, by the new one's id.
  ///
  /// @param come posted lines nobody knew, without a word on what they replace
  /// @param gone lines the bank has taken back
  public static Map<String, BankTransaction> between(
      List<BankTransaction> come, List<BankTransaction> gone) {
    Map<Place, List<BankTransaction>> before = byPlace(gone);
    Map<String, BankTransaction> replaced = new HashMap<>();
    byPlace(come)
        .forEach((place, lines) ->
            pair(lines, before.getOrDefault(place, List.of())).forEach(replaced::put));
    return replaced;
  }

  /// Whether it is beyond doubt the same line: account, amount, day and words are those of the line
  /// it has taken the place of.
  public static boolean isCertain(BankTransaction line, BankTransaction gone) {
    return line.accountId().equals(gone.accountId())
        && line.amount().equals(gone.amount())
        && line.date().equals(gone.date())
        && Overlap.hasSameWords(line, gone);
  }

  private static Map<Place, List<BankTransaction>> byPlace(List<BankTransaction> lines) {
    Map<Place, List<BankTransaction>> byPlace = new HashMap<>();
    lines.forEach(line ->
        byPlace
            .computeIfAbsent(new Place(line.accountId(), line.amount()), _ -> new ArrayList<>(1))
            .add(line));
    return byPlace;
  }

  private static Map<String, BankTransaction> pair(
      List<BankTransaction> come, List<BankTransaction> gone) {
    Map<String, BankTransaction> pairs = new HashMap<>();
    for (BankTransaction line : come) {
      only(gone, line)
          .filter(before -> only(come, before).filter(line::equals).isPresent())
          .ifPresent(before -> pairs.put(line.id(), before));
    }
    return pairs;
  }

  /// The one line that is certain, or else the one that is near.
  private static Optional<BankTransaction> only(List<BankTransaction> lines, BankTransaction of) {
    List<BankTransaction> certain = lines.stream().filter(line -> isCertain(line, of)).toList();
    List<BankTransaction> near =
        certain.isEmpty() ? lines.stream().filter(line -> isNear(line, of)).toList() : certain;
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  private static boolean isNear(BankTransaction line, BankTransaction of) {
    return Math.abs(Days.between(line.date(), of.date())) <= DAYS_MAX;
  }
}
