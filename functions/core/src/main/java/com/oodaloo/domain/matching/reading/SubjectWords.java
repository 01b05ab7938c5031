package com.oodaloo.domain.matching.reading;

import java.util.ArrayList;
import java.util.List;

/// The words of an invoice's subject that a payer would repeat: numbers of work orders and
/// references first, then words that are long enough to be nobody's accident.
///
/// Warranty and property companies pay by their own work order, not by the invoice (odoo/odoo and
/// OCA/account-reconcile match an invoice's reference in the bank's label).
public final class SubjectWords {
  private static final SubjectWords NONE = new SubjectWords(List.of(), List.of());
  private static final int MIN_NUMBER = 4;
  private static final int MIN_REFERENCE = 5;
  private static final int MIN_WORD = 6;
  private final List<String> numbers;
  private final List<String> plain;

  private SubjectWords(List<String> numbers, List<String> plain) {
    this.numbers = numbers;
    this.plain = plain;
  }

  public static SubjectWords of(String subject) {
    if (subject.isBlank()) {
      return NONE;
    }
    List<String> numbers = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (String word : Texts.words(subject)) {
      if (Texts.hasDigit(word)) {
        if (word.length() >= MIN_NUMBER && !isYear(word) && !numbers.contains(word)) {
          numbers.add(word);
        }
      } else if (word.length() >= MIN_WORD && !Texts.isBankWord(word) && !plain.contains(word)) {
        plain.add(word);
      }
    }
    return new SubjectWords(List.copyOf(numbers), List.copyOf(plain));
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
  }

  /// Whether a number long enough to be a reference stands in the line.
  public boolean isNamed(List<String> line) {
    for (String number : numbers) {
      if (number.length() >= MIN_REFERENCE && line.contains(number)) {
        return true;
      }
    }
    return false;
  }

  public int count(List<String> line) {
    int count = 0;
    for (String number : numbers) {
      count += line.contains(number) ? 2 : 0;
    }
    for (String word : plain) {
      count += line.contains(word) ? 1 : 0;
    }
    return count;
  }
}
