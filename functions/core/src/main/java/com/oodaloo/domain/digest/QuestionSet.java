package com.oodaloo.domain.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Questions that are one: their alternatives share invoices, so that answering one of them may
/// answer the others. The first is the one to begin with.
public record QuestionSet(List<OpenQuestion> questions) {
  public QuestionSet {
    questions = List.copyOf(questions);
  }

  /// The sets of these questions, each as early as its first question.
  public static List<QuestionSet> of(List<OpenQuestion> questions) {
    List<Members> sets = new ArrayList<>();
    for (OpenQuestion question : questions) {
      Set<String> invoices = OpenQuestion.invoices(question.item());
      List<Members> touching = sets.stream().filter(set -> set.shares(invoices)).toList();
      Members home = touching.isEmpty() ? new Members() : touching.getFirst();
      if (touching.isEmpty()) {
        sets.add(home);
      }
      touching.stream().skip(1).forEach(home::takeOver);
      sets.removeAll(touching.subList(Math.min(1, touching.size()), touching.size()));
      home.add(question, invoices);
    }
    return sets.stream().map(set -> new QuestionSet(set.questions)).toList();
  }

  public OpenQuestion first() {
    return questions.getFirst();
  }

  public int others() {
    return questions.size() - 1;
  }

  /// A set that still grows.
  private static final class Members {
    private final List<OpenQuestion> questions = new ArrayList<>();
    private final Set<String> invoices = new HashSet<>();

    boolean shares(Set<String> others) {
      return others.stream().anyMatch(invoices::contains);
    }

    void add(OpenQuestion question, Set<String> named) {
      questions.add(question);
      invoices.addAll(named);
    }

    void takeOver(Members other) {
      questions.addAll(other.questions);
      invoices.addAll(other.invoices);
    }
  }
}
