package com.oodaloo.simulation.workload;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import com.oodaloo.simulation.vendors.Company;
import com.oodaloo.simulation.world.SimulatedWorld;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What happens at one firm's bank: lines that come, change and are taken back, told of or not.
public final class BankWorkload {
  private static final int FORGOTTEN_ONE_IN = 8;
  private static final int ANSWERED_ONE_IN = 3;

  private final SimulatedWorld world;
  private final WebhookSenders senders;
  private final Owner owner;
  private final SplittableRandom random;
  private final List<String> lines = new ArrayList<>();
  private String lastTold = "";
  private int numbers;

  public BankWorkload(
      SimulatedWorld world, WebhookSenders senders, Owner owner, SplittableRandom random) {
    this.world = world;
    this.senders = senders;
    this.owner = owner;
    this.random = random;
  }

  /// One of few amounts, so that some are equal by chance.
  static long cents(SplittableRandom random) {
    return 10_000 + random.nextInt(40) * 1_000L + random.nextInt(3);
  }

  /// The lines that are there before anybody connects.
  void begin() {
    putMany(world.plot().linesAtFirst());
  }

  /// Many lines at once, as when an account is opened to us.
  public void floods() {
    putMany(world.plot().flood());
    tell();
  }

  private void putMany(int count) {
    for (int number = 0; number < count; number++) {
      world.bank().put(company(), line(newId(), cents(random)));
    }
  }

  void comes(long cents) {
    told(line(newId(), cents));
  }

  void changes() {
    if (!lines.isEmpty()) {
      told(line(anyId(), cents(random)));
    }
  }

  void takesBack() {
    if (!lines.isEmpty()) {
      String id = anyId();
      lastTold = id;
      lines.remove(id);
      world.story().tell(() -> "bank: " + id + " is taken back");
      world.bank().remove(company(), id);
      tell();
    }
  }

  /// A line comes, changes or goes.
  void moves() {
    switch (random.nextInt(3)) {
      case 0 -> comes(cents(random));
      case 1 -> changes();
      default -> takesBack();
    }
  }

  /// The owner answers what is asked about the line the bank spoke of last.
  void ownerAnswers() {
    owner.answerAbout(lastTold);
  }

  private void told(BankTransaction line) {
    lastTold = line.id();
    world.story().tell(() -> "bank: " + line);
    world.bank().put(company(), line);
    tell();
    if (random.nextInt(ANSWERED_ONE_IN) == 0) {
      world.agenda().after(Duration.ofMillis(4_800 + random.nextLong(2_500)), owner::answer);
    }
  }

  private void tell() {
    if (random.nextInt(FORGOTTEN_ONE_IN) != 0) {
      senders.plaid(company());
    }
  }

  private Company company() {
    return owner.company();
  }

  private String newId() {
    String id = "txn" + company().mark() + numbers++;
    lines.add(id);
    return id;
  }

  private String anyId() {
    return lines.get(random.nextInt(lines.size()));
  }

  private BankTransaction line(String id, long cents) {
    return new BankTransaction(
        id,
        company().bankAccount(),
        LocalDate.ofInstant(world.agenda().instant(), ZoneOffset.UTC),
        new Money(cents, Company.USD),
        "DEPOSIT " + company().mark(),
        "",
        "",
        "",
        "ach",
        "",
        BankTransaction.State.POSTED);
  }
}
