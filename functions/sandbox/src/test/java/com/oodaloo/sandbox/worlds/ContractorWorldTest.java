package com.oodaloo.sandbox.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.LineTruth;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Ambiguous;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Apart;
import com.oodaloo.sandbox.worlds.draft.LineTruth.ClientMoney;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Reversed;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Unsettled;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractorWorldTest {
  private static final int WORLDS = 12;

  @ParameterizedTest
  @EnumSource(Profile.class)
  @DisplayName("The same seed makes the same world, another seed another one")
  void repeatable(Profile profile) {
    ContractorWorld once = ContractorWorld.of(profile, 1_001);

    assertThat(ContractorWorld.of(profile, 1_001)).isEqualTo(once);
    assertThat(ContractorWorld.of(profile, 1_002).books()).isNotEqualTo(once.books());
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  @DisplayName("A world has the size of a contractor's quarter")
  void size(Profile profile) {
    for (ContractorWorld world : worlds(profile)) {
      List<BankTransaction> lines = world.books().transactions();
      long credits = lines.stream().filter(line -> line.amount().isPositive()).count();
      int times = profile == Profile.BIG_FIRM ? 3 : 1;
      assertThat(credits).as("credits of seed %d", world.seed()).isBetween(60L, 190L * times);
      assertThat(lines.size()).as("lines of seed %d", world.seed()).isBetween(220, 480 * times);
      assertThat(world.books().invoices().size()).isBetween(80, 310 * times);
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  @DisplayName("Every bank line has one truth, and no true answer gives an invoice over its total")
  void truths(Profile profile) {
    for (ContractorWorld world : worlds(profile)) {
      Set<String> lines =
          world.books().transactions().stream()
              .map(BankTransaction::id)
              .collect(Collectors.toSet());
      assertThat(world.truths())
          .extracting(LineTruth::lineId)
          .containsExactlyInAnyOrderElementsOf(lines);
      assertThat(overgiven(world)).as("seed %d", world.seed()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  @DisplayName("Payouts explain their net to the cent, and their line at the bank is that net")
  void payouts(Profile profile) {
    for (ContractorWorld world : worlds(profile)) {
      Map<String, Money> nets =
          world.books().payouts().stream().collect(Collectors.toMap(Payout::id, Payout::net));
      Map<String, Money> arrived =
          world.books().transactions().stream()
              .collect(Collectors.toMap(BankTransaction::id, BankTransaction::amount));
      assertThat(world.books().payouts())
          .allMatch(
              payout -> payout.isExplained() || (payout.instant() && payout.items().isEmpty()));
      assertThat(clientMoney(world).filter(money -> !money.payoutId().isEmpty()))
          .allMatch(
              money -> Objects.equals(arrived.get(money.lineId()), nets.get(money.payoutId())));
    }
  }

  @Test
  @DisplayName("Everything that goes wrong in a contractor's quarter happens in some world")
  void variety() {
    Set<Anomaly> twists = EnumSet.noneOf(Anomaly.class);
    Set<NotIncome.Kind> kinds = EnumSet.noneOf(NotIncome.Kind.class);
    for (Profile profile : Profile.values()) {
      for (ContractorWorld world : worlds(profile)) {
        for (LineTruth truth : world.truths()) {
          switch (truth) {
            case ClientMoney money -> twists.addAll(money.story().twists());
            case Reversed money -> twists.addAll(money.story().twists());
            case Ambiguous money -> twists.addAll(money.story().twists());
            case Apart apart -> kinds.add(apart.kind());
            case Unsettled _ -> {}
          }
        }
      }
    }
    assertThat(twists).containsExactlyInAnyOrder(Anomaly.values());
    assertThat(kinds).containsExactlyInAnyOrder(NotIncome.Kind.values());
  }

  @Test
  @DisplayName(
      "Odd books hold numbers given twice, credit notes, quotes, foreign money, plain ones none")
  void oddities() {
    for (ContractorWorld world : worlds(Profile.ODD_BOOKS)) {
      assertThat(numbersGivenTwice(world)).as("seed %d", world.seed()).isPositive();
      assertThat(creditNotes(world)).as("seed %d", world.seed()).isPositive();
      assertThat(foreign(world)).hasSizeBetween(1, 3).allMatch(Apart.class::isInstance);
    }
    assertThat(worlds(Profile.ODD_BOOKS)).anyMatch(world -> !world.books().quotes().isEmpty());
    for (ContractorWorld world : worlds(Profile.FEW_CARD_PAYOUTS)) {
      assertThat(numbersGivenTwice(world) + creditNotes(world)).isZero();
      assertThat(foreign(world)).isEmpty();
      assertThat(world.books().quotes()).isEmpty();
    }
  }

  private static long numbersGivenTwice(ContractorWorld world) {
    List<Invoice> invoices = world.books().invoices();
    return invoices.size() - invoices.stream().map(Invoice::number).distinct().count();
  }

  private static long creditNotes(ContractorWorld world) {
    return world.books().invoices().stream()
        .filter(invoice -> invoice.total().isNegative())
        .count();
  }

  /// The truths of lines in another currency.
  private static List<LineTruth> foreign(ContractorWorld world) {
    Set<String> foreign =
        world.books().transactions().stream()
            .filter(line -> !line.amount().currency().equals(world.books().firm().currency()))
            .map(BankTransaction::id)
            .collect(Collectors.toSet());
    return world.truths().stream().filter(truth -> foreign.contains(truth.lineId())).toList();
  }

  @Test
  @DisplayName("Ids tell neither what came first nor what belongs together")
  void ids() {
    ContractorWorld world = ContractorWorld.of(Profile.FEW_CARD_PAYOUTS, 1_001);
    List<String> byNumber =
        world.books().invoices().stream()
            .sorted(Comparator.comparing(Invoice::number))
            .map(Invoice::id)
            .toList();
    long rising = 0;
    for (int i = 1; i < byNumber.size(); i++) {
      rising += byNumber.get(i - 1).compareTo(byNumber.get(i)) < 0 ? 1 : 0;
    }
    assertThat((double) rising / byNumber.size()).isBetween(0.35, 0.65);
    assertThat(world.books().payments())
        .extracting(Payment::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("p[0-9a-f]{12}"));
  }

  @Test
  @DisplayName("No world is both tuned on and judged by")
  void seeds() {
    assertThat(Seeds.TUNING.first(10_000)).noneMatch(Seeds.JUDGING::contain);
    assertThat(Seeds.JUDGING.first(10_000)).noneMatch(Seeds.TUNING::contain);
  }

  /// Invoices that all true answers together give more than their total.
  private static List<String> overgiven(ContractorWorld world) {
    Map<String, Long> given = new HashMap<>();
    clientMoney(world)
        .flatMap(money -> money.right().getFirst().settlements().stream())
        .forEach(part -> given.merge(part.invoiceId(), part.amount().cents(), Long::sum));
    Map<String, Long> totals =
        world.books().invoices().stream()
            .collect(Collectors.toMap(Invoice::id, invoice -> invoice.total().cents()));
    return given.entrySet().stream()
        .filter(part -> part.getValue() > totals.getOrDefault(part.getKey(), 0L))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Stream<ClientMoney> clientMoney(ContractorWorld world) {
    return world.truths().stream()
        .filter(ClientMoney.class::isInstance)
        .map(ClientMoney.class::cast);
  }

  private static List<ContractorWorld> worlds(Profile profile) {
    return Seeds.TUNING.first(WORLDS).stream()
        .map(seed -> ContractorWorld.of(profile, seed))
        .toList();
  }
}
