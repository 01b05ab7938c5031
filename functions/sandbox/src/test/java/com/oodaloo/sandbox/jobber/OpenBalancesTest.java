package com.oodaloo.sandbox.jobber;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.events.InvoiceTurn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is owed to the demo company")
class OpenBalancesTest {
  private static final long LUMP_CENTS = 2_000_000;
  private static final int MAX_MEMBERS = 6;
  private static final Set<Set<String>> NAMED =
      Set.of(Set.of("C003_1", "E005_1", "E007_1"), Set.of("A001_2", "C003_1", "E005_1", "E006_1"));

  /// Six of the company's own balances end in 6 to 96 cents together, so none of them can be part
  /// of a set of whole dollars. What is left are the reference invoices, and of those every set is
  /// tried.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 42, 20_250_101})
  @DisplayName("adds up to the lump in the two named ways only, on whatever day")
  void onlyTheNamedSetsFit(long seed) {
    var world = DemoCompany.world(seed, 12);
    var books = new JobberBooks();
    var fitting = new HashSet<Set<String>>();
    for (var event : world.events()) {
      books.apply(event);
      var open = open(books);
      open.forEach((number, cents) -> {
        if (!isReference(number)) {
          assertThat(cents % 100).as(number).isBetween(1L, 100L / MAX_MEMBERS);
        }
      });
      fitting.addAll(sets(open));
    }

    assertThat(fitting).isEqualTo(NAMED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 42, 20_250_101})
  @DisplayName(
      "is eight receivables at the end, five of them the reference scenario's, one in dispute")
  void eightReceivables(long seed) {
    var world = DemoCompany.world(seed, 12);
    var books = books(world);
    var nodes = new JobberNodes(books, JobberAccount.of(world), world.end());
    var open = open(books);

    assertThat(open).hasSize(8).containsKeys("A001_2", "C003_1", "E005_1", "E006_1", "E007_1");
    assertThat(open.keySet().stream().map(number -> nodes.invoices.invoice(number).text("subject")))
        .filteredOn(subject -> subject.endsWith("(in dispute)"))
        .containsExactly("C003 Deck (in dispute)");
    assertThat(nodes.invoices.invoice("A001_1").text("invoiceStatus")).isEqualTo("paid");
    assertThat(nodes.invoices.invoice("E005_1").text("invoiceStatus")).isEqualTo("past_due");
  }

  private static JobberBooks books(World world) {
    var books = new JobberBooks();
    world.events().forEach(books::apply);
    return books;
  }

  private static Map<String, Long> open(JobberBooks books) {
    var open = new TreeMap<String, Long>();
    for (var invoice : books.invoices.values()) {
      var owed = books.balanceCents(invoice);
      if (!invoice.isDraft() && owed != 0 && !invoice.has(InvoiceTurn.VOIDED)) {
        assertThat(owed).as(invoice.card().number()).isPositive();
        open.put(invoice.card().number(), owed);
      }
    }
    return open;
  }

  private static List<Set<String>> sets(Map<String, Long> open) {
    var numbers = open.keySet().stream().filter(OpenBalancesTest::isReference).toList();
    var fitting = new ArrayList<Set<String>>();
    for (var bits = 1; bits < 1 << numbers.size(); bits++) {
      var set = new TreeSet<String>();
      var sum = 0L;
      for (var i = 0; i < numbers.size(); i++) {
        if ((bits >> i & 1) == 1) {
          set.add(numbers.get(i));
          sum += open.getOrDefault(numbers.get(i), 0L);
        }
      }
      if (sum == LUMP_CENTS) {
        fitting.add(set);
      }
    }
    return fitting;
  }

  private static boolean isReference(String number) {
    return number.charAt(0) <= 'E';
  }
}
