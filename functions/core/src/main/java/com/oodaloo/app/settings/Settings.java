package com.oodaloo.app.settings;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.ingest.Source;
import java.time.Instant;
import java.util.List;

/// All that the settings page shows of a firm.
public record Settings(FirmBooks books, List<Link> links) {
  public Settings {
    links = List.copyOf(links);
  }

  /// A connection without its tokens; `read` is the epoch where nothing was read yet.
  public record Link(
      Source source, String account, Connection.Health health, Instant since, Instant read) {}
}
