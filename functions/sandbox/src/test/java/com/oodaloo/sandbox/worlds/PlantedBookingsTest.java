package com.oodaloo.sandbox.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.accountant.AccountantBooks;
import com.oodaloo.domain.accountant.BookingCheck;
import com.oodaloo.domain.accountant.BookingFinding;
import com.oodaloo.domain.accountant.BookingFinding.Kind;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Synthetic firms whose accountant's books are in order but for one failure, of every kind in
/// turn.
@DisplayName("Failures planted in the accountant's books of synthetic firms")
class PlantedBookingsTest {
  private static final int SEEDS = 8;
  private static final int PLANTED_MIN = 50;
  private static final List<BookedWorld> WORLDS = worlds();

  /// What was planted: a finding of that kind on that entry, of that amount.
  record Planted(Kind kind, AccountantBooks books, String entry, Money amount) {}

  @Test
  @DisplayName("books in order have none")
  void healthy() {
    for (BookedWorld world : WORLDS) {
      Books ours = world.ours();
      assertThat(BookingCheck.of(world.theirs(), ours, ours.asOf())).as(world.name()).isEmpty();
    }
  }

  @Test
  @DisplayName("each kind is found at least 98 times of 100, to the cent, and nothing else is told")
  void planted() {
    Map<Kind, Integer> planted = new EnumMap<>(Kind.class);
    Map<Kind, Integer> found = new EnumMap<>(Kind.class);
    List<String> beside = new ArrayList<>();
    WORLDS.stream()
        .flatMap(BookedWorld::plants)
        .flatMap(Optional::stream)
        .forEach(plant -> {
          planted.merge(plant.failure().kind(), 1, Integer::sum);
          List<BookingFinding> told =
              BookingCheck.of(plant.failure().books(), plant.ours(), plant.ours().asOf());
          List<BookingFinding> hits =
              told.stream().filter(each -> isHit(each, plant.failure())).toList();
          found.merge(plant.failure().kind(), Math.min(1, hits.size()), Integer::sum);
          told.stream()
              .filter(each -> !hits.contains(each) && !plant.follows().contains(each.kind()))
              .map(each -> plant.failure().kind() + " in " + plant.world() + ": " + each)
              .forEach(beside::add);
        });

    assertThat(planted.keySet()).hasSize(10);
    planted.forEach((kind, times) -> {
      assertThat(times).as("%s planted", kind).isGreaterThanOrEqualTo(PLANTED_MIN);
      assertThat(found.getOrDefault(kind, 0) * 100)
          .as("%s found", kind)
          .isGreaterThanOrEqualTo(times * 98);
    });
    int all = planted.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(beside.size() * 100).as(String.join("\n", beside)).isLessThanOrEqualTo(all);
  }

  private static boolean isHit(BookingFinding told, Planted failure) {
    return told.kind() == failure.kind()
        && told.entries().contains(failure.entry())
        && told.amount().equals(failure.amount());
  }

  private static List<BookedWorld> worlds() {
    return Stream.of(Profile.values())
        .flatMap(profile ->
            Seeds.TUNING.first(SEEDS).stream()
                .map(seed -> BookedWorld.of(ContractorWorld.of(profile, seed))))
        .toList();
  }
}
