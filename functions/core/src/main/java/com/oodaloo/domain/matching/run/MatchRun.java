package com.oodaloo.domain.matching.run;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.matching.expected.DepositTiming;
import com.oodaloo.domain.matching.expected.ExpectedReceipts;
import com.oodaloo.domain.matching.expected.InvoiceRooms;
import com.oodaloo.domain.matching.expected.LumpSums;
import com.oodaloo.domain.matching.expected.PayoutContents;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.expected.ReceivableIndex;
import com.oodaloo.domain.matching.linkage.AmountFrequency;
import com.oodaloo.domain.matching.linkage.NameLinkage;
import com.oodaloo.domain.matching.linkage.PayerAliases;
import com.oodaloo.domain.matching.reading.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The state of one run: which lines are still open, which receivables are still free, how much
/// each invoice can still be given, and what has been decided.
///
/// Everything is handed out here and only here, so that no cent is handed out twice.
public final class MatchRun {
  public final Books books;
  public final PayoutContents payouts;
  public final InvoiceRooms rooms;
  public final NameLinkage names;
  public final PayerAliases aliases;
  public final AutoMatchPolicy policy;
  public final ReceivableIndex index;
  public final AmountFrequency frequency;
  public final DepositTiming timing;
  public final QuoteDeposits deposits;
  public final Noticed noticed = new Noticed();
  public long pairsWeighed;
  public long nodesVisited;

  private final Map<String, BankAccount> accounts = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Receivable> receivables;
  private final BitSet used = new BitSet();
  private final BitSet decided = new BitSet();
  private final BitSet waiting = new BitSet();
  private final List<Match> matches = new ArrayList<>();
  private final List<NotIncome> notIncome = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  public MatchRun(Books said, Answers answers, AutoMatchPolicy policy) {
    this.books = LumpSums.spread(said);
    this.payouts = PayoutContents.of(books);
    this.policy = policy;
    this.rooms = new InvoiceRooms(books);
    this.names = new NameLinkage(books, rooms);
    books.accounts().forEach(account -> accounts.put(account.id(), account));
    this.receivables = ExpectedReceipts.of(books, rooms, payouts);
    this.index = new ReceivableIndex(receivables);
    this.aliases = PayerAliases.of(books, answers, names);
    int place = 0;
    for (BankTransaction bank : books.transactions()) {
      if (bank.isPosted()) {
        lines.add(names.read(place++, bank, aliases));
      }
    }
    this.frequency = new AmountFrequency(books, rooms, lines, index);
    this.timing = new DepositTiming(lines);
    this.deposits = new QuoteDeposits(books);
  }

  /// Posted lines nobody decided yet, by day and id.
  public List<Line> lines() {
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      if (isUndecided(line)) {
        open.add(line);
      }
    }
    return open;
  }

  /// Money in that is still unexplained, in the firm's currency.
  public List<Line> deposits() {
    List<Line> deposits = lines();
    deposits.removeIf(
        line -> !line.amount().isPositive() || isForeign(line) || waiting.get(line.place()));
    return deposits;
  }

  /// Money in that is in another currency, which no rule may settle.
  public List<Line> foreignDeposits() {
    List<Line> foreign = lines();
    foreign.removeIf(line -> !line.amount().isPositive() || !isForeign(line));
    return foreign;
  }

  /// The line as it is read now that more is known of its payer.
  public void replace(Line line) {
    lines.set(line.place(), line);
  }

  /// The line waits until the others have been settled.
  public void hold(Line line) {
    waiting.set(line.place());
  }

  public void release() {
    waiting.clear();
  }

  public boolean isForeign(Line line) {
    return !line.amount().currency().equals(books.firm().currency());
  }

  public List<Line> all() {
    return lines;
  }

  public boolean isUndecided(Line line) {
    return !decided.get(line.place());
  }

  public boolean isFree(Receivable receivable) {
    return !used.get(receivable.place())
        && receivable.hasRoom()
        && !(receivable.isOpen() && receivable.room().isDrawn());
  }

  public List<Receivable> free() {
    List<Receivable> free = new ArrayList<>();
    for (Receivable each : receivables) {
      if (isFree(each)) {
        free.add(each);
      }
    }
    return free;
  }

  public List<Receivable> receivables() {
    return receivables;
  }

  public boolean isUsed(Receivable receivable) {
    return used.get(receivable.place());
  }

  /// Whether the invoices can be given all of this at once.
  public boolean hasRoom(List<Settlement> settlements) {
    return rooms.hasRoom(settlements);
  }

  public AccountHolder holder(Line line) {
    BankAccount account = accounts.get(line.bank().accountId());
    return account == null
        ? new AccountHolder.Business("The account is not listed.")
        : account.holder();
  }

  /// Lines of accounts that are not proven to be the business's never act alone.
  public boolean mayActAlone(Line line) {
    BankAccount account = accounts.get(line.bank().accountId());
    return (account == null || account.isBusiness()) && noticed.suspicion(line).isEmpty();
  }

  public void decide(Line line, Match match, List<Receivable> taken) {
    decided.set(line.place());
    for (Receivable each : taken) {
      used.set(each.place());
      if (match.payments().size() == 1
          && each.paymentId().equals(match.payments().getFirst())
          && line.rail().isMistyped(each.method())) {
        noticed.mistyped(line, each);
      }
    }
    for (Settlement part : match.settlements()) {
      rooms.of(part.invoiceId()).give(part.amount());
    }
    match.takenBack().forEach(part -> rooms.of(part.invoiceId()).takeBack(part.amount()));
    matches.add(match);
  }

  /// Part of an open balance is taken without any record of the office: what is left of it is no
  /// longer what the invoice says.
  public void drawOnBalance(Settlement part) {
    rooms.of(part.invoiceId()).draw();
  }

  public void decide(Line line, NotIncome kind) {
    decided.set(line.place());
    notIncome.add(kind);
  }

  public void leave(Line line) {
    decided.set(line.place());
  }

  public void ask(Line line, Question question) {
    decided.set(line.place());
    questions.add(question);
  }

  /// Part of a match has gone back to the client: it settles that part no more.
  public void undo(Match match, Match without) {
    matches.set(matches.indexOf(match), without);
    match.settlements().forEach(part -> rooms.of(part.invoiceId()).give(part.amount().negated()));
    without.settlements().forEach(part -> rooms.of(part.invoiceId()).give(part.amount()));
  }

  /// A match that waits for the owner's word; its line has been asked about.
  public void await(Match match) {
    for (Settlement part : match.settlements()) {
      rooms.of(part.invoiceId()).give(part.amount());
    }
    matches.add(match);
  }

  /// Asks about something that was decided as `ASK` already.
  public void alsoAsk(Question question) {
    questions.add(question);
  }

  public Decisions decisions(List<Finding> findings) {
    return new Decisions(matches, notIncome, questions, findings);
  }

  public List<Question> questions() {
    return questions;
  }

  public List<Match> matches() {
    return matches;
  }

  public Effort effort() {
    return new Effort(pairsWeighed, nodesVisited);
  }
}
