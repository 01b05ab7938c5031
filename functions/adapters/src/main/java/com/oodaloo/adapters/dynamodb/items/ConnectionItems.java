package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.adapters.secrets.Bound;
import com.oodaloo.adapters.secrets.TokenVault;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Connections as items, both ways; tokens only sealed.
public record ConnectionItems(TokenVault vault) {
  /// The key of the due index that holds a source's connections. One is enough: a connection is
  /// written there four times a day, and a partition takes 1,000 writes a second.
  public static String due(Source source) {
    return "sync-" + source.word();
  }

  public static String account(Source source, String account) {
    return source.word() + "#" + account;
  }

  /// The vendor's own name of it.
  public static String account(Source source, ItemReader item) {
    return item.text("account").substring(source.word().length() + 1);
  }

  /// A firm has one Jobber account, and any number of banks and processors.
  public static String sk(Source source, String account) {
    return switch (source) {
      case JOBBER -> "JOBBER";
      case PLAID -> "PLAID#" + account;
      case STRIPE -> "STRIPE#" + account;
    };
  }

  public static Optional<Source> source(ItemReader item) {
    return switch (item.sk().split("#", 2)[0]) {
      case "JOBBER" -> Optional.of(Source.JOBBER);
      case "PLAID" -> Optional.of(Source.PLAID);
      case "STRIPE" -> Optional.of(Source.STRIPE);
      default -> Optional.empty();
    };
  }

  /// The values of an update that saves the connection.
  public Map<String, AttributeValue> values(Connection connection) {
    String account = account(connection.source(), connection.account());
    String tokens =
        vault.seal(
            new Bound(connection.firm(), connection.source(), connection.version() + 1),
            connection.tokens());
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":v", ItemWriter.schema());
    values.put(":account", ItemWriter.value(account));
    values.put(":tokens", ItemWriter.value(tokens));
    values.put(":health", ItemWriter.value(connection.health().name()));
    values.put(":since", ItemWriter.value(connection.since().toString()));
    values.put(":lastSync", ItemWriter.value(connection.lastSync().toString()));
    values.put(":next", ItemWriter.value(connection.version() + 1));
    if (connection.health() == Connection.Health.GOOD) {
      values.put(":shard", ItemWriter.value(due(connection.source())));
      values.put(":due", ItemWriter.value(Moments.text(connection.since())));
    }
    if (connection.version() > 0) {
      values.put(":version", ItemWriter.value(connection.version()));
    }
    return values;
  }

  /// Tokens that do not open are as good as none: the connection is there, and the owner has to
  /// connect again, which seals new ones over them.
  public Connection connection(Source source, ItemReader item) {
    FirmId firm = new FirmId(item.pk());
    Optional<Tokens> tokens = opened(new Bound(firm, source, item.number("version")), item);
    return new Connection(
        firm,
        source,
        account(source, item),
        tokens.orElseGet(() -> Tokens.lasting("")),
        tokens.isPresent()
            ? item.word("health", Connection.Health.class)
            : Connection.Health.NEEDS_RECONNECT,
        item.moment("since"),
        item.moment("lastSync"),
        item.number("version"));
  }

  private Optional<Tokens> opened(Bound bound, ItemReader item) {
    try {
      return Optional.of(vault.open(bound, item.text("tokens")));
    } catch (Rejected refused) {
      if (refused.reason() != Rejected.Reason.UNAUTHORIZED) {
        throw refused;
      }
      return Optional.empty();
    }
  }
}
