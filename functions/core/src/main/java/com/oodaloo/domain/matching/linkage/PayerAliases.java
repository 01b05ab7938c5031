package com.oodaloo.domain.matching.linkage;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Settlement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whose money comes under which name: "payments from KAREN LEE are for Dale Lee".
///
/// Nothing is stored for it. It is read anew from those of the owner's answers that teach: a line
/// whose payer no client is called like, settled by the owner for invoices of one client only.
/// Undoing the answer forgets it; two answers that name different clients cancel each other.
public final class PayerAliases {
  private static final int MIN_LETTERS = 5;

  private final Map<String, Remembered> byPhrase = new HashMap<>();

  /// `lineId` is the line the owner answered for; `clientId` is empty when answers disagree.
  record Remembered(String clientId, String lineId) {}

  public static PayerAliases of(Books books, Answers answers, NameLinkage names) {
    PayerAliases memory = new PayerAliases();
    if (answers.settled().isEmpty()) {
      return memory;
    }
    for (BankTransaction line : books.transactions()) {
      List<Settlement> parts = answers.taught(line.id());
      String client = onlyClient(parts, names);
      String phrase = names.phrase(line);
      if (!client.isEmpty() && phrase.length() >= MIN_LETTERS && !names.isNamed(line, client)) {
        memory.remember(phrase, new Remembered(client, line.id()));
      }
    }
    return memory;
  }

  Optional<Remembered> whose(String phrase) {
    return Optional.ofNullable(byPhrase.get(phrase))
        .filter(remembered -> !remembered.clientId().isEmpty());
  }

  /// What can be said to people, by phrase.
  List<AliasLesson.Lesson> lessons() {
    return byPhrase.entrySet().stream()
        .filter(entry -> !entry.getValue().clientId().isEmpty())
        .map(entry ->
            new AliasLesson.Lesson(
                entry.getKey(), entry.getValue().clientId(), entry.getValue().lineId()))
        .sorted(Comparator.comparing(AliasLesson.Lesson::phrase))
        .toList();
  }

  private void remember(String phrase, Remembered remembered) {
    byPhrase.merge(
        phrase,
        remembered,
        (known, other) ->
            known.clientId().equals(other.clientId()) ? known : new Remembered("", known.lineId()));
  }

  private static String onlyClient(List<Settlement> parts, NameLinkage names) {
    List<String> clients =
        parts.stream().map(part -> names.clientOf(part.invoiceId())).distinct().toList();
    return clients.size() == 1 ? clients.getFirst() : "";
  }
}
