package com.oodaloo.domain;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.BusinessZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/// The vocabulary of tests: `invoice("A001_1").of("8000.00").build()`.
public final class Sample {
  public static final Currency USD = Currency.getInstance("USD");
  public static final BusinessZone DENVER = new BusinessZone(ZoneId.of("America/Denver"));
  public static final String CHECKING = "acc_business_001";

  private Sample() {}

  public static Money usd(String dollars) {
    return Money.exact(new BigDecimal(dollars), USD);
  }

  public static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  public static Firm firm() {
    return new Firm(
        new FirmId("precision"), "Precision Contractors LLC", DENVER, USD, "owner@example.com");
  }

  public static SampleBooks books() {
    return new SampleBooks();
  }

  public static SampleJob job(String id) {
    return new SampleJob(id);
  }

  public static SampleInvoice invoice(String id) {
    return new SampleInvoice(id);
  }

  public static SamplePayment payment(String id) {
    return new SamplePayment(id);
  }

  public static SampleLine line(String id) {
    return new SampleLine(id);
  }

  public static Client client(String id, String name) {
    return new Client(id, name, false, false, List.of());
  }

  public static Client vip(String id, String name) {
    return new Client(id, name, false, true, List.of());
  }

  public static BankAccount account(String id, String name, String balance, AccountHolder holder) {
    return new BankAccount(id, name, holder, usd(balance), "item-1");
  }

  public static BankAccount checking(String balance) {
    return account(
        CHECKING, "Business Checking", balance, new AccountHolder.Business("The firm's name."));
  }

  /// An automatic match of that line with parts like "A001_1=8000.00".
  public static Match matched(String lineId, String... parts) {
    return match(lineId, Verdict.AUTO, parts);
  }

  public static Match match(String lineId, Verdict verdict, String... parts) {
    List<Settlement> settlements = List.of(parts).stream().map(Sample::settlement).toList();
    return new Match(
        lineId,
        verdict,
        "exact",
        "",
        List.of(),
        settlements,
        Difference.none(usd("0.00")),
        99,
        List.of(),
        "");
  }

  public static Settlement settlement(String part) {
    String[] halves = part.split("=", -1);
    return new Settlement(halves[0], usd(halves[1]));
  }

  public static NotIncome notIncome(String lineId, NotIncome.Kind kind) {
    return new NotIncome(lineId, kind, Verdict.AUTO, List.of());
  }

  /// A payout that arrived on that day, with that fee kept back.
  public static Payout payout(String id, String arrival, String gross, String fee) {
    return new Payout(
        id,
        "stripe",
        day(arrival).minusDays(2),
        day(arrival),
        usd(gross),
        usd(fee),
        usd(gross).minus(usd(fee)),
        Payout.Status.PAID,
        List.of());
  }
}
