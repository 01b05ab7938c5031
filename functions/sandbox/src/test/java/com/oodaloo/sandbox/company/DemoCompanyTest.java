package com.oodaloo.sandbox.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.sandbox.company.Truth.Income;
import com.oodaloo.sandbox.company.Truth.JobTruth;
import com.oodaloo.sandbox.company.Truth.NotIncome;
import com.oodaloo.sandbox.company.Truth.Question;
import com.oodaloo.sandbox.company.Truth.Share;
import com.oodaloo.sandbox.company.events.BankLine;
import com.oodaloo.sandbox.company.events.InvoiceCard;
import com.oodaloo.sandbox.company.events.PaymentCard;
import com.oodaloo.sandbox.company.events.PayoutLine;
import com.oodaloo.sandbox.company.events.WorldEvent;
import com.oodaloo.sandbox.company.events.WorldEvent.ClientAdded;
import com.oodaloo.sandbox.company.events.WorldEvent.InvoiceSent;
import com.oodaloo.sandbox.company.events.WorldEvent.MoneyHeld;
import com.oodaloo.sandbox.company.events.WorldEvent.MoneyPosted;
import com.oodaloo.sandbox.company.events.WorldEvent.PaymentRecorded;
import com.oodaloo.sandbox.company.events.WorldEvent.PayoutMoved;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The demo company")
class DemoCompanyTest {
  private static final World WORLD = DemoCompany.world(1, 12);
  private static final List<Long> REFERENCE_CENTS =
      List.of(800_000L, 1_200_000L, 2_500_000L, 2_000_000L);

  @Test
  @DisplayName("lives the same weeks for the same seed, and others for another")
  void sameSeedSameBytes() {
    var again = DemoCompany.world(1, 12);

    assertThat(again.events()).isEqualTo(WORLD.events());
    assertThat(TruthJson.write(again.truth())).isEqualTo(TruthJson.write(WORLD.truth()));
    assertThat(TruthJson.write(DemoCompany.world(2, 12).truth()))
        .isNotEqualTo(TruthJson.write(WORLD.truth()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 42, 20_250_101})
  @DisplayName("has about 250 lines at the bank, 70 to 90 of them money in")
  void bankLines(long seed) {
    var lines = lines(DemoCompany.world(seed, 12)).toList();

    assertThat(lines).hasSizeBetween(235, 275);
    assertThat(lines.stream().filter(line -> line.cents() > 0).count()).isBetween(70L, 90L);
    assertThat(lines.stream().map(BankLine::id)).doesNotHaveDuplicates();
    assertThat(of(DemoCompany.world(seed, 12), MoneyHeld.class).count()).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 42, 20_250_101})
  @DisplayName("turns over about a quarter of three million")
  void revenue(long seed) {
    var world = DemoCompany.world(seed, 12);
    var income = income(world);

    assertThat(income / 100).isBetween(600_000L, 760_000L);
  }

  @Test
  @DisplayName(
      "has three VIPs, three payouts with a refund in one, and one account of the owner's own")
  void cast() {
    var payouts = of(WORLD, PayoutMoved.class).map(PayoutMoved::payout).distinct().toList();

    assertThat(of(WORLD, ClientAdded.class).filter(added -> added.client().vip())).hasSize(3);
    assertThat(payouts)
        .hasSize(3)
        .allSatisfy(payout -> assertThat(payout.items()).hasSizeGreaterThan(3));
    assertThat(payouts.stream().flatMap(payout -> payout.items().stream()))
        .filteredOn(item -> item.line() == PayoutLine.REFUND)
        .hasSize(1);
    assertThat(WORLD.accounts())
        .filteredOn(account -> account.holder().equals("personal"))
        .hasSize(1);
  }

  @Test
  @DisplayName("knows the truth about every line, and its sums add up to the cent")
  void truthAddsUp() {
    assertThat(WORLD.truth().transactions()).hasSameSizeAs(lines(WORLD).toList());
    lines(WORLD)
        .forEach(line -> assertThat(explainedCents(line)).as(line.id()).isEqualTo(line.cents()));
  }

  @Test
  @DisplayName("never repeats an amount of the reference scenario")
  void referenceAmountsStandAlone() {
    var ours =
        Stream.of(
                lines(WORLD)
                    .filter(line -> !line.id().startsWith("txn_ref"))
                    .map(line -> Math.abs(line.cents())),
                of(WORLD, InvoiceSent.class)
                    .map(InvoiceSent::invoice)
                    .filter(invoice -> !isReference(invoice.number()))
                    .map(InvoiceCard::totalCents),
                of(WORLD, PaymentRecorded.class)
                    .map(PaymentRecorded::payment)
                    .filter(payment -> !isReference(payment.invoiceNumber()))
                    .map(PaymentCard::cents),
                of(WORLD, PayoutMoved.class).map(moved -> moved.payout().netCents()))
            .flatMap(Function.identity());

    assertThat(ours).doesNotContainAnyElementsOf(REFERENCE_CENTS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 42, 20_250_101})
  @DisplayName("keeps every account above water")
  void neverOverdrawn(long seed) {
    var world = DemoCompany.world(seed, 12);
    var balances = new TreeMap<String, Long>();
    world.accounts().forEach(account -> balances.put(account.id(), account.openingCents()));
    lines(world)
        .forEach(line -> {
          balances.merge(line.accountId(), line.cents(), Long::sum);
          assertThat(balances.get(line.accountId())).as(line.id()).isPositive();
        });
  }

  @Test
  @DisplayName("contains the reference scenario: five lines at the bank and four jobs")
  void referenceScenario() {
    Map<String, BankLine> byId =
        lines(WORLD)
            .filter(line -> line.id().startsWith("txn_ref"))
            .collect(Collectors.toMap(BankLine::id, Function.identity()));

    assertThat(byId).hasSize(5);
    assertThat(byId.get("txn_ref_lump"))
        .returns(2_000_000L, BankLine::cents)
        .returns("Lump Payment", BankLine::text)
        .returns(LocalDate.of(2025, 1, 20), BankLine::day);
    assertThat(byId.get("txn_ref_personal")).returns("acc_personal_001", BankLine::accountId);
    assertThat(((Question) truthOf("txn_ref_lump")).sets()).hasSize(2);
    assertThat(WORLD.truth().jobs())
        .extracting(JobTruth::varianceCents)
        .containsExactly(700_000L, -450_000L, 800_000L, -1_875_000L);
  }

  @Test
  @DisplayName("gives no two things the same id at Jobber")
  void idsAreUnique() {
    var invoices =
        of(WORLD, InvoiceSent.class).map(sent -> sent.invoice().number()).distinct().toList();
    var payments = of(WORLD, PaymentRecorded.class).map(paid -> paid.payment().key()).toList();

    assertThat(new HashSet<>(invoices.stream().map(VendorIds::invoice).toList()))
        .hasSameSizeAs(invoices);
    assertThat(payments.stream().map(VendorIds::payment)).doesNotHaveDuplicates();
  }

  private static boolean isReference(String number) {
    return Stream.of("A001", "B002", "C003", "D004", "E005", "E006", "E007")
        .anyMatch(number::startsWith);
  }

  private static long explainedCents(BankLine line) {
    return switch (truthOf(line.id())) {
      case Income income ->
          income.shares().stream().mapToLong(Share::cents).sum()
              + income.depositCents()
              - income.refundCents()
              - income.feeCents();
      case NotIncome _ -> line.cents();
      case Question question -> question.sets().getFirst().stream().mapToLong(Share::cents).sum();
    };
  }

  private static Truth.BankLineTruth truthOf(String id) {
    return WORLD.truth().transactions().stream()
        .filter(truth -> truth.transactionId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static long income(World world) {
    var ids =
        world.truth().transactions().stream()
            .filter(truth -> truth instanceof Income)
            .map(Truth.BankLineTruth::transactionId)
            .collect(Collectors.toSet());
    return lines(world).filter(line -> ids.contains(line.id())).mapToLong(BankLine::cents).sum();
  }

  private static Stream<BankLine> lines(World world) {
    return of(world, MoneyPosted.class).map(MoneyPosted::line);
  }

  private static <T extends WorldEvent> Stream<T> of(World world, Class<T> type) {
    return world.events().stream().filter(type::isInstance).map(type::cast);
  }
}
