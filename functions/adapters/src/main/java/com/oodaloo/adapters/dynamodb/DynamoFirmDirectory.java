package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.adapters.dynamodb.items.BookKeys;
import com.oodaloo.adapters.dynamodb.items.ConnectionItems;
import com.oodaloo.adapters.dynamodb.items.FirmItems;
import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.SourceItems;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.operate.FirmDirectory;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// Reads all firms by a scan, which no function may: it is for the command line. Names, addresses
/// and tokens are not asked for.
public final class DynamoFirmDirectory implements FirmDirectory {
  static final String ASKED = "pk, sk, #account, health, since, dueAt, pausedAt, currency";
  private static final Map<String, String> NAMES = Map.of("#account", "account");
  private static final int PAGES_MAX = 10_000;

  private final DynamoDbClient client;
  private final Rows rows;
  private final Tables tables;

  public DynamoFirmDirectory(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.rows = new Rows(client);
    this.tables = tables;
  }

  @Override
  public List<Entry> all() {
    Map<String, List<ItemReader>> byFirm = new TreeMap<>();
    ScanRequest request =
        ScanRequest.builder()
            .tableName(tables.firms())
            .projectionExpression(ASKED)
            .expressionAttributeNames(NAMES)
            .build();
    for (int page = 0; page < PAGES_MAX; page++) {
      ScanRequest next = request;
      ScanResponse answer = AwsCalls.call("census", () -> client.scan(next));
      answer.items().forEach(item -> add(new ItemReader(item), byFirm));
      if (answer.lastEvaluatedKey().isEmpty()) {
        return byFirm.values().stream().flatMap(all -> entry(all).stream()).toList();
      }
      request = next.toBuilder().exclusiveStartKey(answer.lastEvaluatedKey()).build();
    }
    throw new IllegalStateException("more firms than a census takes");
  }

  private static void add(ItemReader row, Map<String, List<ItemReader>> byFirm) {
    byFirm.computeIfAbsent(row.pk(), _ -> new ArrayList<>()).add(row);
  }

  @Override
  public Optional<Entry> of(FirmId firm) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.firms())
            .consistentRead(true)
            .projectionExpression(ASKED)
            .expressionAttributeNames(NAMES)
            .keyConditionExpression("pk = :firm")
            .expressionAttributeValues(Map.of(":firm", ItemWriter.value(firm.value())));
    return entry(rows.query(query, Integer.MAX_VALUE));
  }

  /// Rows without a profile are no firm, but what an erased one has left to expire.
  private static Optional<Entry> entry(List<ItemReader> rows) {
    return rows.stream()
        .filter(row -> row.sk().equals(DynamoFirms.PROFILE) && FirmItems.isThere(row))
        .findFirst()
        .map(profile ->
            new Entry(
                new FirmId(profile.pk()),
                profile.has(FirmItems.PAUSED_AT) ? Firm.Course.PAUSED : Firm.Course.RUNNING,
                profile.has("dueAt") ? profile.moment("dueAt") : Instant.MAX,
                rows.stream().flatMap(row -> link(row).stream()).toList()));
  }

  private static Optional<Link> link(ItemReader row) {
    Optional<Source> source = ConnectionItems.source(row);
    return source.map(known ->
        new Link(
            known,
            ConnectionItems.account(known, row),
            row.word("health", Connection.Health.class),
            row.moment("since")));
  }

  @Override
  public List<LocalDate> endings(FirmId firm) {
    Map<String, AttributeValue> values =
        Map.of(
            ":firm", ItemWriter.value(firm.value()),
            ":account", ItemWriter.value(BookKeys.ACCOUNT));
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.books())
            .keyConditionExpression("pk = :firm AND begins_with(sk, :account)")
            .expressionAttributeValues(values);
    return rows.query(query, Integer.MAX_VALUE).stream()
        .map(row -> SourceItems.account(row).reading())
        .filter(reading -> reading.stage() == AccountReading.Stage.ENDS_SOON)
        .map(AccountReading::until)
        .toList();
  }
}
