package com.oodaloo.simulation.workload;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.simulation.vendors.Company;
import com.oodaloo.simulation.vendors.PretendJobber;
import com.oodaloo.simulation.world.SimulatedWorld;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What happens in a firm: invoices, payments, bank lines and payouts that come, change and go,
/// each with the webhook its vendor sends, or forgets to.
public final class Workload {
  private static final int FORGOTTEN_ONE_IN = 8;
  private static final long LAG_MILLIS_MAX = 4_000;

  private final SimulatedWorld world;
  private final WebhookSenders senders;
  private final BankWorkload bank;
  private final SplittableRandom random;
  private final List<String> invoices = new ArrayList<>();
  private int numbers;

  public Workload(
      SimulatedWorld world, WebhookSenders senders, BankWorkload bank, SplittableRandom random) {
    this.world = world;
    this.senders = senders;
    this.bank = bank;
    this.random = random;
  }

  /// The first rows, there before anybody connects.
  public void begin(Company company) {
    client(company);
    invoice(company, id("inv", company));
    bank.begin();
  }

  /// One more thing happens.
  public void goOn(Company company) {
    switch (random.nextInt(10)) {
      case 0 -> client(company);
      case 1, 2 -> invoice(company, id("inv", company));
      case 3 -> known(invoices, company).ifPresent(id -> invoice(company, id));
      case 4 -> known(invoices, company).ifPresent(id -> vanish(company, id));
      case 5 -> paid(company);
      case 6 -> bank.comes(cents());
      case 7 -> bank.changes();
      case 8 -> bank.takesBack();
      default -> {
        if (isConnected(company)) {
          payout(company);
        }
      }
    }
  }

  /// A processor is connected after the firm is, so none speaks of it before.
  private boolean isConnected(Company company) {
    return world.watch().came(company.id()).isPresent() && !world.stripe().isClosed(company);
  }

  private String id(String kind, Company company) {
    return kind + company.mark() + numbers++;
  }

  private Optional<String> known(List<String> ids, Company company) {
    List<String> own =
        ids.stream().filter(id -> id.substring(3).startsWith(company.mark())).toList();
    return own.isEmpty() ? Optional.empty() : Optional.of(own.get(random.nextInt(own.size())));
  }

  private long cents() {
    return BankWorkload.cents(random);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(world.agenda().instant(), ZoneOffset.UTC);
  }

  private void client(Company company) {
    String id = "cli" + company.mark();
    String name = "Customer " + company.mark() + " " + numbers++;
    jobber(
        company,
        JobberList.CLIENTS,
        id,
        new BookChange.PutClient(new Client(id, name, false, false, List.of())));
  }

  private void invoice(Company company, String id) {
    invoices.add(id);
    Money total = new Money(cents(), Company.USD);
    jobber(
        company,
        JobberList.INVOICES,
        id,
        new BookChange.PutInvoice(
            new Invoice(
                id,
                "#" + id,
                "cli" + company.mark(),
                "",
                total,
                total,
                today().minusDays(5),
                today().plusDays(9),
                com.oodaloo.domain.time.Days.NEVER,
                InvoiceStatus.Known.AWAITING_PAYMENT,
                "Work")));
  }

  /// A payment in Jobber, and the money at the bank.
  private void paid(Company company) {
    String id = id("pay", company);
    long cents = cents();
    Money amount = new Money(cents, Company.USD);
    jobber(
        company,
        JobberList.PAYMENTS,
        id,
        new BookChange.PutPayment(
            new Payment(
                id,
                known(invoices, company).orElse(""),
                "cli" + company.mark(),
                amount,
                new Money(0, Company.USD),
                PaymentMethod.CHECK,
                PaymentKind.PAYMENT,
                today(),
                "",
                "")));
    bank.comes(cents);
  }

  private void vanish(Company company, String id) {
    invoices.remove(id);
    world.story().tell(() -> "Jobber: " + id + " is deleted");
    world
        .jobber()
        .change(
            company, JobberList.INVOICES, id, new PretendJobber.Change(Optional.empty(), lag()));
    if (!forgotten()) {
      senders.jobber(company, "INVOICE_DESTROY", id);
    }
  }

  private void jobber(Company company, JobberList list, String id, BookChange row) {
    world.story().tell(() -> "Jobber: " + row);
    world.jobber().change(company, list, id, new PretendJobber.Change(Optional.of(row), lag()));
    if (!forgotten()) {
      String object = list.name().substring(0, list.name().length() - 1);
      senders.jobber(company, object + "_UPDATE", id);
    }
  }

  private Duration lag() {
    return Duration.ofMillis(random.nextLong(LAG_MILLIS_MAX));
  }

  private boolean forgotten() {
    return random.nextInt(FORGOTTEN_ONE_IN) == 0;
  }

  private void payout(Company company) {
    String id = "po" + company.mark() + random.nextInt(2);
    Payout.Status status = random.nextBoolean() ? Payout.Status.IN_TRANSIT : Payout.Status.PAID;
    Money gross = new Money(cents(), Company.USD);
    Money fee = new Money(300, Company.USD);
    Payout payout =
        new Payout(
            id,
            "stripe",
            today(),
            today().plusDays(1),
            gross,
            fee,
            gross.minus(fee),
            status,
            List.of());
    world.story().tell(() -> "Stripe: " + payout);
    world.stripe().put(company, payout);
    senders.stripe(company, "payout.updated", id);
  }
}
