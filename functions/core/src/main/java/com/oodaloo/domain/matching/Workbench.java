package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The state of one run: which lines are still open, which receivables are still free, how much
/// each invoice can still be given, and what has been decided.
///
/// Everything is handed out here and only here, so that no cent is handed out twice.
final class Workbench {
  final Books books;
  final Names names;
  private final Map<String, Invoice> invoices;
  private final Map<String, BankAccount> accounts;
  private final List<Receivable> receivables;
  private final Map<String, Money> given = new HashMap<>();
  private final Set<String> usedReceivables = new HashSet<>();
  private final Set<String> decided = new HashSet<>();
  private final List<Match> matches = new ArrayList<>();
  private final List<NotIncome> notIncome = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  Workbench(Books books) {
    this.books = books;
    this.names = new Names(books);
    this.invoices = byId(books.invoices(), Invoice::id);
    this.accounts = byId(books.accounts(), BankAccount::id);
    this.receivables = Receivables.of(books);
  }

  /// Posted lines nobody decided yet, by day and id.
  List<BankTransaction> lines() {
    return books.transactions().stream()
        .filter(BankTransaction::isPosted)
        .filter(line -> !decided.contains(line.id()))
        .toList();
  }

  /// Money in that is still unexplained, in the firm's currency.
  List<BankTransaction> deposits() {
    return lines().stream()
        .filter(line -> line.amount().isPositive())
        .filter(line -> line.amount().currency().equals(books.firm().currency()))
        .toList();
  }

  /// Money in that is in another currency, which no rule may settle.
  List<BankTransaction> foreignDeposits() {
    return lines().stream()
        .filter(line -> line.amount().isPositive())
        .filter(line -> !line.amount().currency().equals(books.firm().currency()))
        .toList();
  }

  /// What is still free for this line: in its days, with room on the invoice.
  List<Receivable> candidates(BankTransaction line, Receivable.Basis basis) {
    return receivables.stream()
        .filter(receivable -> receivable.basis() == basis)
        .filter(this::isFree)
        .filter(receivable -> receivable.fits(line.date()))
        .toList();
  }

  boolean isFree(Receivable receivable) {
    return !usedReceivables.contains(receivable.id())
        && (receivable.invoiceId().isEmpty()
            || settling(receivable).compareTo(room(receivable.invoiceId())) <= 0);
  }

  List<Receivable> unclaimed() {
    return receivables.stream().filter(Receivable::isRecorded).filter(this::isFree).toList();
  }

  /// How much the invoice can still be given: its total less what it was given in this run. An
  /// invoice in another currency can be given nothing.
  Money room(String invoiceId) {
    Invoice invoice = invoices.get(invoiceId);
    Money zero = Money.zero(books.firm().currency());
    return invoice == null || !invoice.total().currency().equals(zero.currency())
        ? zero
        : invoice.total().minus(given.getOrDefault(invoiceId, zero));
  }

  /// Whether the invoices can be given all of this at once.
  boolean hasRoom(List<Settlement> settlements) {
    Map<String, Money> parts = new HashMap<>();
    settlements.forEach(part -> parts.merge(part.invoiceId(), part.amount(), Money::plus));
    return parts.entrySet().stream()
        .allMatch(part -> part.getValue().compareTo(room(part.getKey())) <= 0);
  }

  /// Those of the choices that the invoices can take all together. Where two choices would give an
  /// invoice more than it can take, neither is among them, whoever came first.
  <T> List<T> withRoom(List<T> choices, Function<T, List<Settlement>> settlements) {
    Map<String, Money> wanted = new HashMap<>();
    choices.stream()
        .flatMap(choice -> settlements.apply(choice).stream())
        .forEach(part -> wanted.merge(part.invoiceId(), part.amount(), Money::plus));
    return choices.stream()
        .filter(choice ->
            settlements.apply(choice).stream()
                .map(part -> new Settlement(part.invoiceId(), room(part.invoiceId())))
                .allMatch(room ->
                    wanted.getOrDefault(room.invoiceId(), room.amount()).compareTo(room.amount())
                        <= 0))
        .toList();
  }

  boolean knowsInvoice(String invoiceId) {
    return invoices.containsKey(invoiceId);
  }

  Invoice invoice(String invoiceId) {
    Invoice invoice = invoices.get(invoiceId);
    if (invoice == null) {
      throw new IllegalArgumentException("no invoice " + invoiceId + " in these books");
    }
    return invoice;
  }

  AccountHolder holder(BankTransaction line) {
    BankAccount account = accounts.get(line.accountId());
    return account == null
        ? new AccountHolder.Business("The account is not listed.")
        : account.holder();
  }

  /// Lines of accounts that are not proven to be the business's never act alone.
  boolean mayActAlone(BankTransaction line) {
    return holder(line) instanceof AccountHolder.Business;
  }

  void decide(Match match, List<Receivable> used) {
    decided.add(match.transactionId());
    used.forEach(receivable -> usedReceivables.add(receivable.id()));
    match.payments().forEach(id -> usedReceivables.add(Receivable.idOfPayment(id)));
    match.settlements().forEach(part -> given.merge(part.invoiceId(), part.amount(), Money::plus));
    matches.add(match);
  }

  void decide(NotIncome kind) {
    decided.add(kind.transactionId());
    notIncome.add(kind);
  }

  void leave(String transactionId) {
    decided.add(transactionId);
  }

  void ask(Question question) {
    decided.addAll(question.transactionIds());
    questions.add(question);
  }

  /// Asks about something that was decided as `ASK` already.
  void alsoAsk(Question question) {
    questions.add(question);
  }

  Decisions decisions(List<Finding> findings) {
    return new Decisions(matches, notIncome, questions, findings);
  }

  List<Match> matches() {
    return List.copyOf(matches);
  }

  static Money settling(Receivable receivable) {
    return receivable.amount().minus(receivable.tip());
  }

  static List<Settlement> settlements(List<Receivable> used) {
    Map<String, Money> parts = new TreeMap<>();
    used.stream()
        .filter(receivable -> !receivable.invoiceId().isEmpty())
        .forEach(r -> parts.merge(r.invoiceId(), settling(r), Money::plus));
    return parts.entrySet().stream()
        .map(part -> new Settlement(part.getKey(), part.getValue()))
        .toList();
  }

  private static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
    return entries.stream().collect(Collectors.toMap(id, entry -> entry, (a, b) -> a));
  }
}
