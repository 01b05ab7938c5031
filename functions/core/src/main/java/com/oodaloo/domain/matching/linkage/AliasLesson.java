package com.oodaloo.domain.matching.linkage;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.matching.expected.InvoiceRooms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the owner's answers teach about payers, for people to see and to take back.
public final class AliasLesson {
  private AliasLesson() {}

  /// "Payments from `phrase` are for the client." `lineId` is the line whose answer says so, the
  /// first of several.
  public record Lesson(String phrase, String clientId, String lineId) {}

  /// By phrase. Answers that contradict each other teach nothing.
  public static List<Lesson> of(Books books, Answers answers) {
    return PayerAliases.of(books, answers, new NameLinkage(books, new InvoiceRooms(books)))
        .lessons();
  }

  /// What these settlements of one line would teach; empty when the line names no payer, names the
  /// client itself, or the money is for several clients.
  public static Optional<Lesson> in(Books books, String lineId, List<Settlement> parts) {
    Answers only = new Answers(Map.of(lineId, parts), Map.of(), Set.of());
    return of(books, only).stream().findFirst();
  }

  /// "Dale Lee", or the id of a client who is not in the books.
  public static String client(Books books, Lesson lesson) {
    return books.clients().stream()
        .filter(client -> client.id().equals(lesson.clientId()))
        .map(Client::name)
        .findFirst()
        .orElse(lesson.clientId());
  }
}
