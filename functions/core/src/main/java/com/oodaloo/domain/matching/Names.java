package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds in the words of a bank line the client, invoice or job it speaks of.
///
/// A client is named when all words of the name, of an alias or of the id stand in the text, or the
/// last word of the name does and no other client shares it. An invoice is named by its number, a
/// job by its id or by all words of its name. Legal forms and words under three letters do not
/// count.
final class Names {
  private static final Set<String> LEGAL_FORMS =
      Set.of("LLC", "INC", "CORP", "LTD", "CO", "COMPANY", "THE", "AND", "OF");
  private static final int MIN_NAME_LENGTH = 4;
  private static final int MIN_ID_LENGTH = 5;

  private final Map<String, List<String>> significant = new HashMap<>();
  private final Map<String, Client> clients = new HashMap<>();
  private final Map<String, Invoice> invoices = new HashMap<>();
  private final Map<String, Job> jobs = new HashMap<>();
  private final Map<String, Long> lastWords;
  private final Map<String, String> payers = new HashMap<>();
  private final Map<String, List<String>> texts = new HashMap<>();

  Names(Books books) {
    books.invoices().stream()
        .map(Invoice::clientId)
        .filter(id -> !id.isEmpty())
        .forEach(id -> clients.put(id, new Client(id, id, false, false, List.of())));
    books.clients().forEach(client -> clients.put(client.id(), client));
    books.invoices().forEach(invoice -> invoices.put(invoice.id(), invoice));
    books.jobs().forEach(job -> jobs.put(job.id(), job));
    lastWords =
        books.clients().stream()
            .collect(
                Collectors.groupingBy(client -> lastWord(client.name()), Collectors.counting()));
  }

  /// The sentences that tie a bank line to a receivable; none when nothing does.
  List<String> ties(BankTransaction transaction, Receivable receivable) {
    List<String> words = wordsOf(transaction);
    List<String> ties = new ArrayList<>();
    Client client = clients.get(receivable.clientId());
    if (!transaction.clientId().isEmpty() && transaction.clientId().equals(receivable.clientId())) {
      ties.add("The bank names the payer: " + client(receivable.clientId()) + ".");
    } else if (client != null && isNamed(words, client)) {
      ties.add("The bank line names " + client.name() + ".");
    }
    Invoice invoice = invoices.get(receivable.invoiceId());
    if (invoice != null) {
      addInvoiceTies(ties, words, invoice);
    }
    if (!receivable.reference().isEmpty()
        && (receivable.reference().equals(transaction.checkNumber())
            || words.contains(receivable.reference().toUpperCase(Locale.ROOT)))) {
      ties.add("The reference " + receivable.reference() + " is the same.");
    }
    return ties;
  }

  /// Whether the payer is known and it is somebody else. Words that name one client do not speak
  /// against another whose invoice or job the same line names.
  boolean contradicts(BankTransaction transaction, Receivable receivable) {
    String payer = payer(transaction);
    return !payer.isEmpty()
        && !receivable.clientId().isEmpty()
        && !payer.equals(receivable.clientId())
        && (!transaction.clientId().isEmpty() || ties(transaction, receivable).isEmpty());
  }

  /// The client the bank line speaks of, empty when it names none.
  String payer(BankTransaction transaction) {
    return payers.computeIfAbsent(transaction.id(), _ -> namedPayer(transaction));
  }

  private String namedPayer(BankTransaction transaction) {
    if (!transaction.clientId().isEmpty()) {
      return transaction.clientId();
    }
    List<String> words = wordsOf(transaction);
    List<String> named =
        clients.values().stream()
            .filter(client -> isNamed(words, client))
            .map(Client::id)
            .sorted()
            .toList();
    return named.size() == 1 ? named.getFirst() : "";
  }

  String client(String clientId) {
    Client client = clients.get(clientId);
    return client == null ? clientId : client.name();
  }

  String invoice(String invoiceId) {
    Invoice invoice = invoices.get(invoiceId);
    return invoice == null ? invoiceId : invoice.label();
  }

  private void addInvoiceTies(List<String> ties, List<String> words, Invoice invoice) {
    if (containsAll(words, words(invoice.label())) && isDistinctive(invoice.label())) {
      ties.add("The bank line names invoice " + invoice.label() + ".");
    }
    Job job = jobs.get(invoice.jobId());
    if (job != null
        && (words.contains(job.id().toUpperCase(Locale.ROOT))
            || (!job.name().isEmpty() && containsAll(words, significant(job.name()))))) {
      ties.add(
          "The bank line names the job " + (job.name().isEmpty() ? job.id() : job.name()) + ".");
    }
  }

  private List<String> wordsOf(BankTransaction transaction) {
    return texts.computeIfAbsent(
        transaction.id(), _ -> words(transaction.description() + " " + transaction.counterparty()));
  }

  private boolean isNamed(List<String> words, Client client) {
    String last = lastWord(client.name());
    boolean byLastWord =
        last.length() >= MIN_NAME_LENGTH
            && words.contains(last)
            && lastWords.getOrDefault(last, 0L) == 1;
    return byLastWord
        || containsAll(words, significant(client.name()))
        || (client.id().length() >= MIN_ID_LENGTH && containsAll(words, words(client.id())))
        || client.aliases().stream().anyMatch(alias -> containsAll(words, significant(alias)));
  }

  /// A bare number under three digits ("7") says nothing.
  private static boolean isDistinctive(String label) {
    return label.length() >= 3;
  }

  private static boolean containsAll(List<String> words, List<String> wanted) {
    return !wanted.isEmpty() && words.containsAll(wanted);
  }

  private String lastWord(String name) {
    List<String> words = significant(name);
    return words.isEmpty() ? "" : words.getLast();
  }

  /// The words of a name that count, remembered: the same names are looked for in every line.
  private List<String> significant(String name) {
    return significant.computeIfAbsent(
        name,
        text ->
            words(text).stream()
                .filter(word -> word.length() >= 3 && !LEGAL_FORMS.contains(word))
                .toList());
  }

  static List<String> words(String text) {
    return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
