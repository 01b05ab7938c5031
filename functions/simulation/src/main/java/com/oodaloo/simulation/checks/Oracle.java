package com.oodaloo.simulation.checks;

import static com.oodaloo.simulation.aws.MemoryDynamoDb.text;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.time.Week;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.handlers.wiring.Wiring;
import com.oodaloo.simulation.scheduler.LambdaName;
import com.oodaloo.simulation.vendors.Company;
import com.oodaloo.simulation.vendors.SimulatedSes;
import com.oodaloo.simulation.workload.Owner;
import com.oodaloo.simulation.workload.WebhookSenders;
import com.oodaloo.simulation.world.SimulatedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What must be so when all is over: nothing lost, nothing twice, nobody's rows with another.
public final class Oracle {
  /// The tag of the short mails about access, which name no firm.
  private static final String ABOUT_ACCESS = "access";

  private final SimulatedWorld world;
  private final Wiring wiring;
  private final List<String> faults = new ArrayList<>();

  public Oracle(SimulatedWorld world, Wiring wiring) {
    this.world = world;
    this.wiring = wiring;
  }

  /// What is not as it must be, nothing when all is well.
  public List<String> judge(WebhookSenders senders, List<Owner> owners) {
    events(senders);
    owners.stream().filter(Owner::isLeaving).forEach(this::gone);
    owners.stream()
        .filter(owner -> !owner.isLeaving())
        .forEach(owner -> {
          FirmBooks books = books(owner.company());
          faults.addAll(new BooksChecker(world).missed(owner.company(), books));
          money(owner.company(), books);
          answers(owner, books);
          mails(owner);
          told(owner.company(), books);
          strangers(owner.company(), owners);
          expect(!owner.opensOldLinks(), "links of a former life open: " + owner.company().mark());
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
  private void events(WebhookSenders senders) {
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

  /// No cent is handed out twice, and every automatic decision adds up to its line.
  private void money(Company company, FirmBooks books) {
    Map<String, Long> claimed = new HashMap<>();
    Map<String, BankTransaction> lines =
        BooksChecker.byId(books.books().transactions(), BankTransaction::id);
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

  /// One mail of the week for a firm that was there at seven on Monday, to its owner alone. One
  /// that left and came back may have had it in its first life; a paused one's week is passed over.
  private void mails(Owner owner) {
    Company company = owner.company();
    Week week = Week.of(company.firm().zone().dayOf(world.plot().calm()));
    String tag = company.id().value() + "_" + week;
    long sent = world.mailbox().mails().stream().filter(mail -> mail.tag().equals(tag)).count();
    Instant seven = company.sevenOnMonday(week);
    Instant came = world.watch().came(company.id()).orElse(Instant.MAX);
    boolean late = came.isAfter(seven.plus(LambdaName.JOBBER_OAUTH.timeout()));
    long least = came.isAfter(seven) || world.watch().wasPaused(company.id()) ? 0 : 1;
    long most = late && !owner.hasReturned() ? 0 : 1;
    expect(least <= sent && sent <= most, sent + " mails of " + week + " for " + company.mark());
    world
        .mailbox()
        .mails()
        .forEach(mail ->
            expect(
                mail.tag().equals(ABOUT_ACCESS)
                    || mail.to().equals(company.email())
                        == mail.tag().startsWith(company.id().value()),
                "a mail to another: " + mail.tag()));
  }

  /// Every mail and every open question was told of, at least once.
  private void told(Company company, FirmBooks books) {
    String all = String.join("\n", world.bus().details());
    books.tray().open().stream()
        .map(item -> "question-opened/" + company.id() + "/" + item.id() + "/")
        .forEach(id -> expect(all.contains(id), "nobody was told of " + id));
    Instant came = world.watch().came(company.id()).orElse(Instant.MAX);
    world.mailbox().mails().stream()
        .filter(mail -> mail.at().isAfter(came))
        .map(SimulatedSes.Mail::tag)
        .filter(tag -> tag.matches(company.id() + "_\\d{4}-W\\d\\d"))
        .map(tag -> "digest-sent/" + company.id() + "/" + tag.substring(tag.length() - 8))
        .forEach(id -> expect(all.contains(id), "nobody was told of " + id));
  }

  /// Nothing of another firm stands in this firm's rows and mails.
  private void strangers(Company company, List<Owner> owners) {
    List<String> others =
        owners.stream()
            .map(owner -> owner.company().mark())
            .filter(mark -> !mark.equals(company.mark()))
            .toList();
    if (others.isEmpty()) {
      return;
    }
    Pattern foreign =
        Pattern.compile("(inv|txn|pay|cli|po|Customer )(" + String.join("|", others) + ")");
    world.tables().items("books").stream()
        .filter(item -> text(item, "pk").equals(company.id().value()))
        .filter(item -> foreign.matcher(item.toString()).find())
        .forEach(item -> faults.add("of another firm: " + text(item, "sk")));
    world.mailbox().mails().stream()
        .filter(mail -> mail.to().equals(company.email()))
        .filter(
            mail -> others.stream().anyMatch(other -> mail.text().contains("Customer " + other)))
        .forEach(mail -> faults.add("mail names another's customer: " + mail.tag()));
  }

  /// An owner who had everything deleted has no row anywhere, gets no mail, and is known to no
  /// vendor. One-time numbers, and since when links count, stay until they expire; they say
  /// nothing. Tokens whose renewal was never heard of cannot tell Jobber anything, and an owner who
  /// connects a bank while all is deleted and dies over it cannot tell the bank.
  private void gone(Owner owner) {
    Company company = owner.company();
    expect(owner.left().isBefore(Instant.MAX), "never deleted: " + company.mark());
    for (String table : List.of("firms", "cursors", "books", "digests")) {
      world.tables().items(table).stream()
          .filter(item -> text(item, "pk").equals(company.id().value()))
          .filter(item -> !item.containsKey("ttl"))
          .forEach(item -> faults.add("not deleted from " + table + ": " + text(item, "sk")));
    }
    Duration underWay = LambdaName.DIGEST.timeout();
    world.mailbox().mails().stream()
        .filter(mail ->
            mail.to().equals(company.email()) && mail.at().minus(underWay).isAfter(owner.left()))
        .forEach(mail -> faults.add("a mail after everything was deleted: " + mail.tag()));
    boolean mayHaveDied = owner.hasConnectedLate() && world.plot().faultRate() > 0;
    expect(
        world.bank().isEnded(company) || mayHaveDied, "the bank was not told: " + company.mark());
    expect(
        world.jobber().isRevoked(company) || world.plot().faultRate() > 0,
        "Jobber was not told: " + company.mark());
  }

  /// Large commits are applied to the end.
  private void stagedParts() {
    world.tables().items("cursors").stream()
        .filter(item -> item.containsKey("unapplied"))
        .forEach(item -> faults.add("a commit is not applied: " + text(item, "sk")));
  }
}
