package com.oodaloo.domain.bank;

import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the lines that two sources of one account both tell, under different ids.
///
/// A kept line stands for at most one new line, so that two equal payments of one day stay two.
/// First lines of the same day and amount are paired, then those of the same amount and the same
/// words within three days, since sources differ on the day of posting.
public final class Overlap {
  private static final int DAYS_MAX = 3;

  private final Map<Money, List<BankTransaction>> free = new HashMap<>();
  private final Map<String, BankTransaction> twins = new LinkedHashMap<>();

  private Overlap(List<BankTransaction> kept) {
    kept.stream()
        .filter(BankTransaction::isPosted)
        .sorted(Comparator.comparing(BankTransaction::id))
        .forEach(line -> free.computeIfAbsent(line.amount(), _ -> new ArrayList<>()).add(line));
  }

  /// The kept line that each new one repeats, by the new one's id. Lines that are not posted repeat
  /// none.
  public static Map<String, BankTransaction> between(
      List<BankTransaction> told, List<BankTransaction> kept) {
    Overlap overlap = new Overlap(kept);
    List<BankTransaction> posted =
        told.stream()
            .filter(BankTransaction::isPosted)
            .sorted(Comparator.comparing(BankTransaction::id))
            .toList();
    posted.forEach(line -> overlap.pair(line, other -> other.date().equals(line.date())));
    posted.forEach(line -> overlap.pair(line, other -> isNear(line, other)));
    return overlap.twins;
  }

  /// The kept line that each new one may repeat, by the new one's id: the same amount within three
  /// days, other day and other words, and nothing else either could be.
  ///
  /// @param twins what `between` says of the same lines
  public static Map<String, BankTransaction> doubtful(
      List<BankTransaction> told, List<BankTransaction> kept, Map<String, BankTransaction> twins) {
    List<BankTransaction> come =
        told.stream()
            .filter(line -> line.isPosted() && line.earlierId().isEmpty())
            .filter(line -> !twins.containsKey(line.id()))
            .toList();
    List<BankTransaction> free =
        kept.stream().filter(line -> line.isPosted() && !twins.containsValue(line)).toList();
    Map<String, BankTransaction> doubtful = new HashMap<>();
    for (BankTransaction line : come) {
      List<BankTransaction> near = near(line, free);
      if (near.size() == 1 && near(near.getFirst(), come).size() == 1) {
        doubtful.put(line.id(), near.getFirst());
      }
    }
    return doubtful;
  }

  private static List<BankTransaction> near(BankTransaction line, List<BankTransaction> others) {
    return others.stream()
        .filter(other -> other.amount().equals(line.amount()))
        .filter(other -> isWithin(line.date(), other.date()) && mayBeTheSameCheck(line, other))
        .toList();
  }

  private void pair(BankTransaction line, Predicate<BankTransaction> fits) {
    if (twins.containsKey(line.id())) {
      return;
    }
    List<BankTransaction> equal = free.getOrDefault(line.amount(), List.of());
    Optional<BankTransaction> found =
        equal.stream()
            .filter(other -> mayBeTheSameCheck(line, other))
            .filter(fits)
            .min(Comparator.comparing((BankTransaction other) -> !hasSameWords(line, other)));
    found.ifPresent(other -> {
      equal.remove(other);
      twins.put(line.id(), other);
    });
  }

  private static boolean isNear(BankTransaction line, BankTransaction other) {
    return isWithin(line.date(), other.date()) && hasSameWords(line, other);
  }

  private static boolean isWithin(LocalDate one, LocalDate other) {
    return Math.abs(Days.between(one, other)) <= DAYS_MAX;
  }

  private static boolean mayBeTheSameCheck(BankTransaction line, BankTransaction other) {
    return line.checkNumber().isEmpty()
        || other.checkNumber().isEmpty()
        || line.checkNumber().equals(other.checkNumber());
  }

  static boolean hasSameWords(BankTransaction line, BankTransaction other) {
    return words(line).equals(words(other));
  }

  private static String words(BankTransaction line) {
    return line.description().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
