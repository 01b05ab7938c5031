package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.AccountMarks;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;

/// Clients, bank accounts, bank lines and payouts as items, both ways.
public final class SourceItems {
  private SourceItems() {}

  public static ItemWriter write(ItemWriter item, Client client) {
    return item.text("id", client.id())
        .text("name", client.name())
        .flag("company", client.company())
        .flag("vip", client.vip())
        .texts("aliases", client.aliases());
  }

  static Client client(ItemReader item) {
    return new Client(
        item.text("id"),
        item.text("name"),
        item.flag("company"),
        item.flag("vip"),
        item.texts("aliases"));
  }

  public static ItemWriter write(ItemWriter item, BankAccount account) {
    ItemWriter written =
        item.text("id", account.id())
            .text("name", account.name())
            .text("holder", word(account.holder()))
            .text("evidence", account.holder().evidence())
            .money("balance", account.balance())
            .text("connection", account.connection())
            .text("mask", account.mask())
            .text("shownAs", account.marks().shownAs())
            .text("kind", account.marks().kind())
            .text("lastingId", account.marks().lastingId())
            .text("bank", account.marks().bank());
    return write(written, account.reading());
  }

  public static ItemWriter write(ItemWriter item, AccountReading reading) {
    return item.word("stage", reading.stage())
        .day("until", reading.until())
        .number("keptOut", reading.keptOut());
  }

  public static BankAccount account(ItemReader item) {
    return new BankAccount(
        item.text("id"),
        item.text("name"),
        holder(item.text("holder"), item.text("evidence")),
        item.money("balance"),
        item.text("connection"),
        new AccountMarks(
            item.text("mask"),
            item.text("shownAs"),
            item.text("kind"),
            item.text("lastingId"),
            item.text("bank")),
        reading(item));
  }

  private static AccountReading reading(ItemReader item) {
    return new AccountReading(
        item.word("stage", AccountReading.Stage.class),
        item.day("until"),
        item.smallNumber("keptOut"));
  }

  private static String word(AccountHolder holder) {
    return switch (holder) {
      case AccountHolder.Business _ -> "business";
      case AccountHolder.Personal _ -> "personal";
      case AccountHolder.Undecided _ -> "undecided";
    };
  }

  private static AccountHolder holder(String word, String evidence) {
    return switch (word) {
      case "business" -> new AccountHolder.Business(evidence);
      case "personal" -> new AccountHolder.Personal(evidence);
      case "undecided" -> new AccountHolder.Undecided(evidence);
      default -> throw new IllegalStateException("no account holder is called " + word);
    };
  }

  public static ItemWriter write(ItemWriter item, BankTransaction line) {
    return item.text("id", line.id())
        .text("accountId", line.accountId())
        .day("date", line.date())
        .money("amount", line.amount())
        .text("description", line.description())
        .text("counterparty", line.counterparty())
        .text("clientId", line.clientId())
        .text("checkNumber", line.checkNumber())
        .text("channel", line.channel())
        .text("category", line.category())
        .word("state", line.state())
        .text("earlierId", line.earlierId())
        .text("toldAmount", line.toldAmount());
  }

  public static BankTransaction transaction(ItemReader item) {
    return new BankTransaction(
        item.text("id"),
        item.text("accountId"),
        item.day("date"),
        item.money("amount"),
        item.text("description"),
        item.text("counterparty"),
        item.text("clientId"),
        item.text("checkNumber"),
        item.text("channel"),
        item.text("category"),
        item.word("state", BankTransaction.State.class),
        item.text("earlierId"),
        item.text("toldAmount"));
  }

  public static ItemWriter write(ItemWriter item, Payout payout) {
    return item.text("id", payout.id())
        .text("source", payout.source())
        .day("created", payout.created())
        .day("arrival", payout.arrival())
        .money("gross", payout.gross())
        .money("fee", payout.fee())
        .money("net", payout.net())
        .word("status", payout.status())
        .maps("items", payout.items(), SourceItems::part)
        .text("instant", payout.instant() ? "yes" : "")
        .text("failureReason", payout.failureReason());
  }

  static Payout payout(ItemReader item) {
    return new Payout(
        item.text("id"),
        item.text("source"),
        item.day("created"),
        item.day("arrival"),
        item.money("gross"),
        item.money("fee"),
        item.money("net"),
        item.word("status", Payout.Status.class),
        item.maps("items", SourceItems::part),
        item.has("instant"),
        item.text("failureReason"));
  }

  private static ItemWriter part(PayoutItem part) {
    return new ItemWriter()
        .text("id", part.id())
        .text("type", part.type())
        .text("paymentId", part.paymentId())
        .text("invoiceId", part.invoiceId())
        .money("gross", part.gross())
        .money("fee", part.fee())
        .money("tip", part.tip())
        .text("payoutId", part.payoutId())
        .text("chargeId", part.chargeId());
  }

  private static PayoutItem part(ItemReader part) {
    return new PayoutItem(
        part.text("id"),
        part.text("type"),
        part.text("paymentId"),
        part.text("invoiceId"),
        part.money("gross"),
        part.money("fee"),
        part.money("tip"),
        part.text("payoutId"),
        part.text("chargeId"));
  }
}
