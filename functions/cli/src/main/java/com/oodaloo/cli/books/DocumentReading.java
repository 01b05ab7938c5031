package com.oodaloo.cli.books;

import com.oodaloo.domain.books.Books;
import java.util.List;

/// What became of one document: its books, or everything that is wrong with it.
public sealed interface DocumentReading {
  record Good(Books books, BesideBooks beside) implements DocumentReading {}

  /// `faults` is never empty; one line each, beginning with the path of the field.
  record Faulty(List<String> faults) implements DocumentReading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
