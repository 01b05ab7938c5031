package com.oodaloo.bench.simulation;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.sync.JobberList;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.matching.Match;
import com.oodaloo.domain.matching.Verdict;
import com.oodaloo.domain.time.Week;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.handlers.wiring.Wiring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What must be so when all is over: nothing lost, nothing twice, nobody's rows with another.
final class Oracle {
  private final World world;
  private final Wiring wiring;
  private final List<String> faults = new ArrayList<>();

  Oracle(World world, Wiring wiring) {
    this.world = world;
    this.wiring = wiring;
  }

  /// What is not as it must be, nothing when all is well.
  List<String> judge(Senders senders, List<Owner> owners) {
    events(senders);
    owners.forEach(owner -> {
      FirmBooks books = books(owner.company());
      rows(owner.company(), books);
      money(owner.company(), books);
      answers(owner, books);
      mails(owner.company());
      told(owner.company(), books);
      strangers(owner.company(), owners);
    });
    stagedParts();
    faults.addAll(world.watch().faults());
    return List.copyOf(faults);
  }

  private void expect(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  /// Acknowledged is recorded, and recorded is done.
  private void events(Senders senders) {
    Map<List<String>, String> statuses = new HashMap<>();
    world
        .tables()
        .items("events")
        .forEach(item ->
            statuses.put(List.of(text(item, "pk"), text(item, "sk")), text(item, "status")));
    statuses.forEach(
        (key, status) -> expect(status.equals("DONE"), "recorded but not done: " + key));
    senders
        .acknowledged()
        .forEach(key ->
            expect(
                statuses.containsKey(List.of(key.owner(), key.event())),
                "acknowledged but not recorded: " + key));
  }

  private FirmBooks books(Company company) {
    return wiring
        .library()
        .load(company.firm(), company.firm().zone().dayOf(world.agenda().instant()));
  }

  /// The books are what the sources say: no row lost, doubled, stale or risen from the dead.
  private void rows(Company company, FirmBooks books) {
    same(truth(company, JobberList.CLIENTS), byId(books.books().clients(), Client::id));
    same(truth(company, JobberList.INVOICES), byId(books.books().invoices(), Invoice::id));
    same(truth(company, JobberList.PAYMENTS), byId(books.books().payments(), Payment::id));
    same(
        byId(world.stripe().truth(company), com.oodaloo.domain.payout.Payout::id),
        byId(books.books().payouts(), com.oodaloo.domain.payout.Payout::id));
    same(
        world.bank().truth(company),
        byId(
            books.books().transactions().stream()
                .filter(line -> line.state() != State.REMOVED)
                .toList(),
            BankTransaction::id));
    same(
        byId(world.bank().accounts(company.item()), com.oodaloo.domain.bank.BankAccount::id),
        byId(books.books().accounts(), com.oodaloo.domain.bank.BankAccount::id));
  }

  private Map<String, Object> truth(Company company, JobberList list) {
    Map<String, Object> rows = new HashMap<>();
    world
        .jobber()
        .truth(company, list)
        .forEach(change -> {
          switch (change) {
            case BookChange.PutClient(Client row) -> rows.put(row.id(), row);
            case BookChange.PutInvoice(Invoice row) -> rows.put(row.id(), row);
            case BookChange.PutPayment(Payment row) -> rows.put(row.id(), row);
            default -> throw new IllegalStateException("no such row is ever made");
          }
        });
    return rows;
  }

  private static <T> Map<String, T> byId(Collection<T> rows, Function<T, String> id) {
    return rows.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  private void same(Map<String, ?> truth, Map<String, ?> kept) {
    Set<String> ids = new HashSet<>(truth.keySet());
    ids.addAll(kept.keySet());
    ids.stream()
        .sorted()
        .filter(id -> !Objects.equals(truth.get(id), kept.get(id)))
        .forEach(
            id -> faults.add("truth is " + truth.get(id) + ", but the books say " + kept.get(id)));
  }

  /// No cent is handed out twice, and every automatic decision adds up to its line.
  private void money(Company company, FirmBooks books) {
    Map<String, Long> claimed = new HashMap<>();
    Map<String, BankTransaction> lines = byId(books.books().transactions(), BankTransaction::id);
    for (Match match : books.matches()) {
      BankTransaction line = lines.get(match.transactionId());
      expect(line != null && line.isPosted(), "a decision about no line: " + match);
      long parts =
          match.settlements().stream().mapToLong(part -> part.amount().cents()).sum()
              + match.difference().amount().cents()
              + withoutInvoice(match, books);
      if (match.payoutId().isEmpty() && line != null) {
        expect(parts == line.amount().cents(), "a match that does not add up: " + match);
      }
      if (match.verdict() == Verdict.AUTO) {
        match
            .settlements()
            .forEach(part -> claimed.merge(part.invoiceId(), part.amount().cents(), Long::sum));
      }
    }
    books
        .books()
        .invoices()
        .forEach(invoice ->
            expect(
                claimed.getOrDefault(invoice.id(), 0L) <= invoice.total().cents(),
                "over-claimed: " + invoice.id() + " of " + company.mark()));
  }

  /// Payments that name no invoice explain their line as well.
  private static long withoutInvoice(Match match, FirmBooks books) {
    return books.books().payments().stream()
        .filter(payment -> match.payments().contains(payment.id()))
        .filter(payment -> payment.invoiceId().isEmpty())
        .mapToLong(payment -> payment.unallocated().plus(payment.tip()).cents())
        .sum();
  }

  /// An answer the owner was shown as taken stands in the history.
  private void answers(Owner owner, FirmBooks books) {
    owner
        .taken()
        .forEach((item, count) -> {
          long kept =
              books.tray().find(item).stream()
                  .flatMap(found -> found.history().stream())
                  .filter(event ->
                      event instanceof TrayEvent.Answered || event instanceof TrayEvent.Undone)
                  .count();
          expect(kept >= count, "an answer is lost: " + item);
        });
  }

  /// One mail a firm and week, to its owner alone.
  private void mails(Company company) {
    Week week = Week.of(company.firm().zone().dayOf(world.plot().calm()));
    String tag = company.id().value() + "_" + week;
    long sent = world.mailbox().mails().stream().filter(mail -> mail.tag().equals(tag)).count();
    expect(sent == 1, sent + " mails of " + week + " for " + company.mark());
    world
        .mailbox()
        .mails()
        .forEach(mail ->
            expect(
                mail.to().equals(company.email()) == mail.tag().startsWith(company.id().value()),
                "a mail to another: " + mail.tag()));
  }

  /// Every mail and every open question was told of, at least once.
  private void told(Company company, FirmBooks books) {
    String all = String.join("\n", world.bus().details());
    books.tray().open().stream()
        .map(item -> "question-opened/" + company.id() + "/" + item.id() + "/")
        .forEach(id -> expect(all.contains(id), "nobody was told of " + id));
    world.mailbox().mails().stream()
        .map(Mailbox.Mail::tag)
        .filter(tag -> tag.matches(company.id() + "_\\d{4}-W\\d\\d"))
        .map(tag -> "digest-sent/" + company.id() + "/" + tag.substring(tag.length() - 8))
        .forEach(id -> expect(all.contains(id), "nobody was told of " + id));
  }

  /// Nothing of another firm stands in this firm's rows and mails.
  private void strangers(Company company, List<Owner> owners) {
    for (Owner owner : owners) {
      if (!owner.company().equals(company)) {
        String other = owner.company().mark();
        world.tables().items("books").stream()
            .filter(item -> text(item, "pk").equals(company.id().value()))
            .filter(item ->
                item.toString().matches("(?s).*(inv|txn|pay|cli|po|Customer )" + other + ".*"))
            .forEach(item -> faults.add("of another firm: " + text(item, "sk")));
        world.mailbox().mails().stream()
            .filter(mail -> mail.to().equals(company.email()))
            .filter(mail -> mail.text().contains("Customer " + other))
            .forEach(mail -> faults.add("mail names another's customer: " + mail.tag()));
      }
    }
  }

  /// Large commits are applied to the end.
  private void stagedParts() {
    world.tables().items("cursors").stream()
        .filter(item -> item.containsKey("unapplied"))
        .forEach(item -> faults.add("a commit is not applied: " + text(item, "sk")));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? "" : value.s();
  }
}
