package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.Bill;
import com.oodaloo.sandbox.worlds.draft.Customer;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Draft;
import com.oodaloo.sandbox.worlds.draft.Ids;
import com.oodaloo.sandbox.worlds.draft.Lender;
import com.oodaloo.sandbox.worlds.draft.MoneyRail;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import com.oodaloo.sandbox.worlds.draft.Window;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes a world in the order things happen: work is billed, clients pay, money lands at the bank
/// and the office types what it thinks happened; last, Jobber adds up.
final class WorldWriter {
  private final Profile profile;
  private final WorldConfig knobs;
  private final long givenSeed;
  private final long seed;
  private final Ids ids;
  private final Window window;
  private final Lender lender;

  WorldWriter(Profile profile, long seed) {
    this.profile = profile;
    this.knobs = profile.knobs();
    givenSeed = seed;
    this.seed = Ids.mixed(seed * 31 + profile.word().hashCode());
    ids = new Ids(this.seed);
    window = Window.of(dice("window"), knobs.size().weeks());
    lender = Lender.of(dice("lender"));
  }

  ContractorWorld write() {
    List<Customer> customers = new Cast(knobs, dice("cast"), ids).customers();
    Bills billing = new Bills(knobs, window, dice("bills"), ids);
    Oddities oddities = new Oddities(knobs.oddities(), dice("oddities"), ids);
    List<Bill> bills = oddities.numbered(billing.write(customers));
    Draft draft = new Draft(window, ids, accountIds(), personalIds());
    List<Remittance> money = pay(draft, bills, oddities);
    Set<String> paid = paid(money);
    BankWording wording = new BankWording(knobs.bank(), lender, dice("noise words"));
    List<Long> owed = bills.stream().map(Bill::cents).toList();
    new NoiseLines(knobs.noise(), draft, wording, dice("noise"), owed).write();
    new WorldSpending(draft, dice("spending"), knobs.size().purchasesAWeek()).write();
    new PrivateLife(draft, dice("private life"), owed).write();
    new FeedTroubles(knobs.trouble(), dice("feed")).write(draft);
    oddities.foreign(draft, bills);
    Ledgers ledgers =
        new Ledgers(draft, paid, knobs.reported().terms(), dice("ledgers"), dice("terms"));
    List<Invoice> invoices =
        Stream.of(bills, oddities.creditNotes())
            .flatMap(List::stream)
            .map(ledgers::invoice)
            .toList();
    new Indistinguishable(draft, invoices).mark();
    List<Quote> quotes = new Quotes(knobs.oddities().quoted(), draft, dice("quotes")).of(money);
    return new ContractorWorld(
        profile, givenSeed, books(draft, customers, bills, invoices, quotes), draft.truths());
  }

  private List<Remittance> pay(Draft draft, List<Bill> bills, Oddities oddities) {
    ReturnedMoney troubles = new ReturnedMoney(knobs.trouble(), dice("troubles"));
    List<Remittance> money =
        oddities.credited(troubles.returned(new Remittances(knobs, lender, seed).write(bills)));
    BankWording wording = new BankWording(knobs.bank(), lender, dice("words"));
    Office office = new Office(knobs.office(), draft, dice("office"));
    BankPosting landing = new BankPosting(draft, office, wording, dice("landing"));
    new Arrivals(landing, wording, dice("arrivals"), knobs.habits().batched()).write(money);
    Map<Boolean, List<Remittance>> byProcessor =
        numbered(money).stream()
            .collect(Collectors.partitioningBy(each -> each.is(Anomaly.OWN_STRIPE)));
    new CardPayouts(knobs, draft, wording, dice("payouts"), dice("turns"), true)
        .write(byProcessor.getOrDefault(false, List.of()));
    new CardPayouts(knobs, draft, wording, dice("own payouts"), dice("own turns"), false)
        .write(byProcessor.getOrDefault(true, List.of()));
    troubles.refundByBank(draft, money);
    return money;
  }

  /// Which card payments go through the firm's own processor, and which of those are recorded
  /// without the number of their charge.
  private List<Remittance> numbered(List<Remittance> money) {
    WorldConfig.Processor processor = knobs.reported().processor();
    Dice own = dice("own processor");
    return money.stream()
        .map(each ->
            each.rail() == MoneyRail.CARD && own.chance(processor.ownStripe())
                ? each.plus(Anomaly.OWN_STRIPE)
                : each)
        .map(each ->
            each.is(Anomaly.OWN_STRIPE) && own.chance(processor.noChargeNumber())
                ? each.plus(Anomaly.NO_CHARGE_NUMBER)
                : each)
        .toList();
  }

  /// The bills that somebody paid at least in part.
  private static Set<String> paid(List<Remittance> money) {
    return money.stream()
        .flatMap(each -> each.parts().stream())
        .map(part -> part.bill().id())
        .collect(Collectors.toSet());
  }

  private Books books(
      Draft draft,
      List<Customer> customers,
      List<Bill> bills,
      List<Invoice> invoices,
      List<Quote> quotes) {
    return new Books(
        firm(),
        window.last(),
        accounts(draft),
        customers.stream().map(Ledgers::client).toList(),
        bills.stream().filter(bill -> !bill.jobId().isEmpty()).map(Ledgers::job).toList(),
        quotes,
        invoices,
        draft.payments,
        draft.payouts,
        draft.lines());
  }

  private static Firm firm() {
    return new Firm(
        new FirmId("f-world"),
        "Ridge & Sons Contracting LLC",
        new BusinessZone(ZoneId.of("America/Denver")),
        Currency.getInstance("USD"),
        "owner@ridge.example");
  }

  private List<String> accountIds() {
    return IntStream.range(0, knobs.bank().accounts()).mapToObj(_ -> ids.next("a")).toList();
  }

  /// Who has several accounts has linked the private one too.
  private List<String> personalIds() {
    return knobs.bank().accounts() > 1 ? List.of(ids.next("a")) : List.of();
  }

  private static List<BankAccount> accounts(Draft draft) {
    Stream<BankAccount> business =
        draft.accounts.stream()
            .map(id -> account(id, new AccountHolder.Business("The bank says business.")));
    Stream<BankAccount> personal =
        draft.personal.stream()
            .map(id -> account(id, new AccountHolder.Personal("The bank says personal.")));
    return Stream.concat(business, personal).toList();
  }

  private static BankAccount account(String id, AccountHolder holder) {
    return new BankAccount(id, "Checking", holder, Money.usd(1_500_000), "");
  }

  private Dice dice(String purpose) {
    return new Dice(seed, purpose);
  }
}
