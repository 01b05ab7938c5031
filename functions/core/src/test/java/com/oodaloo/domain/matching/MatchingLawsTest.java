package com.oodaloo.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Every law, over seeded random books full of coincidences.
///
/// The build takes a sample; `-Dlaws.books=1000000` on the command line takes as many as one wants,
/// `-Dlaws.first=…` begins at another seed. A failing case is made small and printed with its seed.
class MatchingLawsTest {
  private static final long BOOKS = Long.getLong("laws.books", 2_000);
  private static final long FIRST = Long.getLong("laws.first", 0);
  private static final List<String> RULES =
      List.of("payout", "exact-recorded", "check-batch", "exact-open", "exact", "bundle", "near");

  @Test
  @DisplayName("Every law holds, and every rule is often at work")
  void laws() {
    Map<String, Long> rules = new HashMap<>();
    for (long seed = FIRST; seed < FIRST + BOOKS; seed++) {
      Books books = RandomBooks.of(seed).build();
      Decisions decisions = decide(books);
      decisions.matches().forEach(match -> rules.merge(match.rule(), 1L, Long::sum));
      for (Map.Entry<String, BiConsumer<Books, Decisions>> law : Laws.ALL.entrySet()) {
        check(seed, books, decisions, law);
      }
    }
    assertThat(RULES)
        .as("books worth testing: %s", rules)
        .allMatch(rule -> rules.getOrDefault(rule, 0L) * 100 >= BOOKS);
  }

  private static void check(
      long seed,
      Books books,
      Decisions decisions,
      Map.Entry<String, BiConsumer<Books, Decisions>> law) {
    try {
      law.getValue().accept(books, decisions);
    } catch (AssertionError | RuntimeException broken) {
      Books smallest = Shrinking.smallest(books, smaller -> breaks(smaller, law.getValue()));
      String says = "seed " + seed + " breaks the law that " + law.getKey() + ": " + smallest;
      throw new AssertionError(says + " gives " + decide(smallest), broken);
    }
  }

  private static boolean breaks(Books books, BiConsumer<Books, Decisions> law) {
    try {
      law.accept(books, decide(books));
      return false;
    } catch (AssertionError | RuntimeException broken) {
      return true;
    }
  }

  private static Decisions decide(Books books) {
    return new StepwiseMatcher().decide(books, Answers.NONE);
  }
}
