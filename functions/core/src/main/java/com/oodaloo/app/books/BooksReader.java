package com.oodaloo.app.books;

import com.oodaloo.domain.firm.Firm;
import java.time.LocalDate;

/// Where the books are read. One firm at a time, always whole, strongly consistent.
public interface BooksReader {
  FirmBooks load(Firm firm, LocalDate asOf);
}
