package com.oodaloo.domain.matching.linkage;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.matching.expected.InvoiceRoom;
import com.oodaloo.domain.matching.expected.InvoiceRooms;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Payer;
import com.oodaloo.domain.matching.reading.Rail;
import com.oodaloo.domain.matching.reading.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds in the words of a bank line the client, invoice or job it speaks of, and weighs them.
///
/// An invoice is named by its number, a job by its id or by all words of its name. On paper
/// deposits a bare number is a check's, unless the line says "invoice".
public final class NameLinkage {
  static final int KNOWN_PAYER = 12_000;
  private static final int INVOICE = 9000;
  private static final int JOB = 6000;
  private static final int REFERENCE = 8000;

  /// A word of the invoice's subject that the line repeats, and all of them together.
  private static final int SUBJECT_WORD = 1200;

  private static final int MAX_SUBJECT = 7000;

  /// A check number that differs from the recorded one: mistyped, or another check.
  private static final int OTHER_REFERENCE = -5000;

  /// Somebody pays whose name no client carries: a spouse, or a trade name.
  private static final int STRANGER = -3000;

  private static final Set<String> CHECK_WORDS = Set.of("CHECK", "CHK", "CK", "CHECKNO");

  private final ClientNames clients;
  private final InvoiceRooms rooms;

  public NameLinkage(Books books, InvoiceRooms rooms) {
    this.clients = new ClientNames(books);
    this.rooms = rooms;
  }

  public Line read(int place, BankTransaction bank, PayerAliases memory) {
    List<String> words = words(bank);
    Rail rail = Rail.of(bank, words);
    Payer payer = payer(bank, words, phrase(bank, words, rail), memory);
    return new Line(place, bank, words, rail, checkNumber(bank, words), payer);
  }

  private Payer payer(
      BankTransaction bank, List<String> words, String phrase, PayerAliases memory) {
    String client = bank.clientId();
    if (!client.isEmpty()) {
      return new Payer(Map.of(client, KNOWN_PAYER), client, phrase, Payer.How.BY_BANK);
    }
    Optional<PayerAliases.Remembered> remembered = memory.whose(phrase);
    return remembered.isPresent()
        ? remembered(remembered.get().clientId(), phrase)
        : clients.named(words, phrase);
  }

  private static Payer remembered(String client, String phrase) {
    return new Payer(Map.of(client, KNOWN_PAYER), client, phrase, Payer.How.BY_MEMORY);
  }

  private static List<String> words(BankTransaction bank) {
    return Texts.words(
        bank.counterparty().isEmpty()
            ? bank.description()
            : bank.description() + " " + bank.counterparty());
  }

  /// What the line says where a payer's name stands, empty on rails that name none.
  String phrase(BankTransaction bank) {
    List<String> words = words(bank);
    return phrase(bank, words, Rail.of(bank, words));
  }

  private static String phrase(BankTransaction bank, List<String> words, Rail rail) {
    return rail.namesPayers() || !bank.counterparty().isEmpty()
        ? String.join(" ", Texts.nameLike(words))
        : "";
  }

  boolean isNamed(BankTransaction bank, String clientId) {
    return clients.named(words(bank), "").names(clientId);
  }

  private static String checkNumber(BankTransaction bank, List<String> words) {
    if (!bank.checkNumber().isEmpty()) {
      return Texts.withoutZeros(bank.checkNumber());
    }
    for (int i = 1; i < words.size(); i++) {
      if (CHECK_WORDS.contains(words.get(i - 1)) && Texts.isDigits(words.get(i))) {
        return Texts.withoutZeros(words.get(i));
      }
    }
    return "";
  }

  /// What the words of the line say for or against the receivable, in millibits.
  public int weight(Line line, Receivable receivable) {
    int told = told(line, receivable);
    Integer named = line.payer().clients().get(receivable.clientId());
    boolean stranger =
        named == null
            && told == 0
            && !line.payer().phrase().isEmpty()
            && !receivable.clientId().isEmpty();
    int client = named == null ? 0 : named;
    return told + client + (stranger ? STRANGER : 0) + referenceWeight(line, receivable);
  }

  private static int told(Line line, Receivable receivable) {
    if (receivable.isInvoiceNamed(line)) {
      return INVOICE;
    }
    if (receivable.isSubjectNamed(line)) {
      return REFERENCE;
    }
    int said = Math.min(MAX_SUBJECT, receivable.room().subjectWords(line) * SUBJECT_WORD);
    return receivable.isJobNamed(line) ? Math.max(JOB, said) : said;
  }

  private static int referenceWeight(Line line, Receivable receivable) {
    if (receivable.reference().isEmpty()) {
      return 0;
    }
    if (sameReference(line, receivable)) {
      return REFERENCE;
    }
    boolean bothNumbered =
        !line.checkNumber().isEmpty()
            && receivable.isByHand()
            && Texts.isDigits(receivable.reference());
    return bothNumbered ? OTHER_REFERENCE : 0;
  }

  private static boolean sameReference(Line line, Receivable receivable) {
    String reference = receivable.reference();
    return !reference.isEmpty()
        && (line.checkNumber().equals(Texts.withoutZeros(reference))
            || (reference.length() >= 3 && line.says(reference.toUpperCase(Locale.ROOT))));
  }

  /// Whether the line names the receivable's client, invoice, job or reference at all.
  public boolean isTied(Line line, Receivable receivable) {
    return line.payer().names(receivable.clientId())
        || receivable.isInvoiceNamed(line)
        || receivable.isJobNamed(line)
        || receivable.isSubjectNamed(line)
        || sameReference(line, receivable);
  }

  /// The sentences that tie a bank line to a receivable; none when nothing does.
  public List<String> ties(Line line, Receivable receivable) {
    List<String> ties = new ArrayList<>(3);
    if (line.payer().names(receivable.clientId())) {
      ties.add(payerTie(line, receivable));
    }
    for (InvoiceRoom room : receivable.rooms()) {
      if (room.isNamed(line)) {
        ties.add("The bank line names invoice " + room.about().label() + ".");
      }
      if (room.isSubjectNamed(line)) {
        ties.add("The bank line repeats the subject of invoice " + room.about().label() + ".");
      }
      if (room.isJobNamed(line)) {
        ties.add("The bank line names the job " + room.about().job().called() + ".");
      }
    }
    if (sameReference(line, receivable)) {
      ties.add("The reference " + receivable.reference() + " is the same.");
    }
    return ties;
  }

  private String payerTie(Line line, Receivable receivable) {
    String name = client(receivable.clientId());
    return switch (line.payer().how()) {
      case BY_BANK -> "The bank names the payer: " + name + ".";
      case BY_MEMORY ->
          "You said that money from " + line.payer().phrase() + " is for " + name + ".";
      case BY_HABIT -> "Earlier money under these words was " + name + "'s.";
      case BY_NAME, NOT_KNOWN -> "The bank line names " + name + ".";
    };
  }

  /// Whether the payer is known and it is somebody else. Words that name one client do not speak
  /// against another whose invoice or job the same line names.
  public boolean contradicts(Line line, Receivable receivable) {
    Payer payer = line.payer();
    return payer.isKnown()
        && !receivable.clientId().isEmpty()
        && !payer.only().equals(receivable.clientId())
        && payer.how() != Payer.How.BY_HABIT
        && (payer.how() != Payer.How.BY_NAME || !isTied(line, receivable));
  }

  public String client(String clientId) {
    return clients.name(clientId);
  }

  public String invoice(String invoiceId) {
    return rooms.label(invoiceId);
  }

  String clientOf(String invoiceId) {
    return rooms.clientOf(invoiceId);
  }
}
