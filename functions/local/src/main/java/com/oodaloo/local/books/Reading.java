package com.oodaloo.local.books;

import com.oodaloo.domain.matching.Books;
import java.util.List;

/// What became of one document: its books, or everything that is wrong with it.
public sealed interface Reading {
  record Good(Books books) implements Reading {}

  /// `faults` is never empty; one line each, beginning with the path of the field.
  record Faulty(List<String> faults) implements Reading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
