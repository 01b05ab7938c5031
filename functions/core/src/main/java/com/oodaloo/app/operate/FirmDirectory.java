package com.oodaloo.app.operate;

import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Every firm there is, without names and without tokens.
public interface FirmDirectory {
  List<Entry> all();

  Optional<Entry> of(FirmId firm);

  /// The days on which banks have said that they end a connection of this firm.
  List<LocalDate> endings(FirmId firm);

  /// `digestAt` is when the next mail is due, `Instant.MAX` when none is.
  record Entry(FirmId firm, Firm.Course course, Instant digestAt, List<Link> links) {
    public Entry {
      links = List.copyOf(links);
    }
  }

  record Link(Source source, String account, Connection.Health health, Instant since) {
    /// The name under which the place is kept that its reading has reached.
    String stream() {
      return source == Source.JOBBER ? source.word() : source.word() + "#" + account;
    }
  }
}
