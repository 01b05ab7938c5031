package com.oodaloo.app.settings;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.BankLink;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.FreshTokens;
import com.oodaloo.app.connect.JobberAuthorization;
import com.oodaloo.domain.firm.FirmId;

/// Ends a connection at its vendor and forgets its tokens. Run again, it finds nothing to end.
public final class EndConnection {
  private final JobberAuthorization jobber;
  private final FreshTokens tokens;
  private final BankLink bank;
  private final Connections connections;

  public EndConnection(
      JobberAuthorization jobber, FreshTokens tokens, BankLink bank, Connections connections) {
    this.jobber = jobber;
    this.tokens = tokens;
    this.bank = bank;
    this.connections = connections;
  }

  public enum Ended {
    ENDED,
    /// The vendor does not answer now, or the connection is being changed; it stands as it was.
    LATER
  }

  /// Ends one after the other, up to the first that has to wait.
  Ended all(FirmId firm) {
    boolean later =
        connections.of(firm).stream().anyMatch(connection -> end(connection) == Ended.LATER);
    return later ? Ended.LATER : Ended.ENDED;
  }

  public Ended end(Connection connection) {
    if (connection.tokens().access().isEmpty()) {
      return Ended.ENDED;
    }
    try {
      atVendor(connection);
      return connections.save(stored(connection).emptied()) ? Ended.ENDED : Ended.LATER;
    } catch (Unavailable e) {
      return Ended.LATER;
    }
  }

  /// A vendor that refuses the tokens, or the end, has nothing that we could take back; forgetting
  /// the tokens ends it here.
  private void atVendor(Connection connection) {
    try {
      switch (connection.source()) {
        case JOBBER -> tokens.of(connection).ifPresent(jobber::disconnect);
        case PLAID -> bank.remove(connection.tokens());
        // Payouts are read with our own key; the firm has given none.
        case STRIPE -> {}
      }
    } catch (Rejected _) {
      // Said above.
    }
  }

  /// Its version has moved when its tokens were refreshed just now.
  private Connection stored(Connection connection) {
    return connections.of(connection.firm()).stream()
        .filter(known -> known.source() == connection.source())
        .filter(known -> known.account().equals(connection.account()))
        .findFirst()
        .orElse(connection);
  }
}
