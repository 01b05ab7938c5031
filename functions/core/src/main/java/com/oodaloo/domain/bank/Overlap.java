package com.oodaloo.domain.bank;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// Finds the lines that two sources of one account both tell, under different ids.
///
/// A kept line stands for at most one new line, so that two equal payments of one day stay two.
/// First lines of the same day, amount and words are paired, then those of the same day and amount,
/// then those of the same amount and words within three days, since sources differ on the day of
/// posting; last a line the owner entered by hand with the bank's own, whatever its words.
public final class Overlap {
  private static final int DAYS_MAX = 3;
  private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private record Place(Money amount, LocalDate day) {}

  private final Map<Place, List<BankTransaction>> free = new HashMap<>();
  private final Map<String, BankTransaction> twins = new LinkedHashMap<>();
  private final Map<String, String> words = new HashMap<>();

  private Overlap(List<BankTransaction> kept) {
    kept.stream()
        .filter(BankTransaction::isPosted)
        .sorted(Comparator.comparing(BankTransaction::id))
        .forEach(line -> at(line.amount(), line.date()).add(line));
  }

  private List<BankTransaction> at(Money amount, LocalDate day) {
    return free.computeIfAbsent(new Place(amount, day), _ -> new ArrayList<>());
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
    posted.forEach(line -> overlap.pair(line, 0, overlap::sayTheSame));
    posted.forEach(line -> overlap.pair(line, 0, (_, _) -> true));
    posted.forEach(line -> overlap.pair(line, DAYS_MAX, overlap::sayTheSame));
    posted.forEach(
        line -> overlap.pair(line, DAYS_MAX, (one, other) -> one.isManual() != other.isManual()));
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
    Set<String> taken = new HashSet<>();
    twins.values().forEach(line -> taken.add(line.id()));
    Overlap others = new Overlap(kept.stream().filter(line -> !taken.contains(line.id())).toList());
    Overlap fresh = new Overlap(come);
    Map<String, BankTransaction> doubtful = new HashMap<>();
    for (BankTransaction line : come) {
      List<BankTransaction> near = others.near(line, DAYS_MAX);
      if (near.size() == 1 && fresh.near(near.getFirst(), DAYS_MAX).size() == 1) {
        doubtful.put(line.id(), near.getFirst());
      }
    }
    return doubtful;
  }

  /// Lines of that amount, the day itself first, then the days around it.
  private List<BankTransaction> near(BankTransaction line, int days) {
    List<BankTransaction> near = new ArrayList<>();
    for (int step = 0; step <= days; step++) {
      for (LocalDate day : around(line.date(), step)) {
        free.getOrDefault(new Place(line.amount(), day), List.of()).stream()
            .filter(other -> mayBeTheSameCheck(line, other))
            .forEach(near::add);
      }
    }
    return near;
  }

  private static List<LocalDate> around(LocalDate day, int step) {
    return step == 0 ? List.of(day) : List.of(day.minusDays(step), day.plusDays(step));
  }

  private void pair(
      BankTransaction line, int days, BiPredicate<BankTransaction, BankTransaction> fits) {
    if (twins.containsKey(line.id())) {
      return;
    }
    Optional<BankTransaction> found =
        near(line, days).stream().filter(other -> fits.test(line, other)).findFirst();
    found.ifPresent(other -> {
      at(other.amount(), other.date()).remove(other);
      twins.put(line.id(), other);
    });
  }

  private boolean sayTheSame(BankTransaction line, BankTransaction other) {
    return words
        .computeIfAbsent(line.id(), _ -> words(line))
        .equals(words.computeIfAbsent(other.id(), _ -> words(other)));
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
    return OTHER_SIGNS.matcher(line.description().toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
