package com.oodaloo.app.settings;

import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.sync.jobber.SyncJobber;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Loads what the settings page shows. Reads only.
public final class ShowSettings {
  private final Ports ports;
  private final Clock clock;

  /// The ports the settings are read from.
  public record Ports(
      Firms firms, Connections connections, BooksReader library, Readings readings) {}

  public ShowSettings(Ports ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  /// Empty when there is no such firm.
  public Optional<Settings> of(FirmId id) {
    return ports.firms().find(id).map(this::settings);
  }

  private Settings settings(Firm firm) {
    LocalDate today = firm.zone().dayOf(clock.instant());
    return new Settings(
        ports.library().load(firm, today),
        ports.connections().of(firm.id()).stream().map(this::link).toList());
  }

  private Settings.Link link(Connection connection) {
    return new Settings.Link(
        connection.source(),
        connection.account(),
        connection.health(),
        connection.since(),
        ports.readings().last(connection.firm(), stream(connection)));
  }

  private static String stream(Connection connection) {
    return connection.source() == Source.JOBBER ? SyncJobber.STREAM : connection.stream();
  }
}
