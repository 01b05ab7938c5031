package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.links.LinkUse;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.app.links.SignedLinks.Stamp;
import com.oodaloo.domain.firm.FirmId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Beside the firm's profile: since when its links count, as `LINKS`, and how often one of them was
/// used in an hour, as `POSTS#<nonce>#<hour>` with a `ttl`.
public final class DynamoLinkUse implements LinkUse {
  private static final String LINKS = "LINKS";
  private static final String SINCE = "since";
  private static final String READERS_SINCE = "readersSince";
  private static final String POSTS = "POSTS#";
  private static final Duration KEPT = Duration.ofHours(2);

  private final DynamoDbClient client;
  private final Rows rows;
  private final String table;

  public DynamoLinkUse(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.rows = new Rows(client);
    this.table = tables.firms();
  }

  @Override
  public Instant since(FirmId firm, Purpose purpose) {
    return rows.find(table, firm.value(), LINKS).stream()
        .flatMap(row -> counting(purpose).filter(row::has).map(row::moment))
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /// The attributes that say since when links for that purpose count.
  private static Stream<String> counting(Purpose purpose) {
    return purpose == Purpose.READ ? Stream.of(SINCE, READERS_SINCE) : Stream.of(SINCE);
  }

  @Override
  public void revoke(FirmId firm, Instant at) {
    Map<String, AttributeValue> item = revoked(firm, at).done();
    AwsCalls.call(
        "revoking of a firm's links", () -> client.putItem(put -> put.tableName(table).item(item)));
  }

  @Override
  public void revokeReaders(FirmId firm, Instant at) {
    Map<String, AttributeValue> values =
        Map.of(":at", ItemWriter.value(at.toString()), ":v", ItemWriter.schema());
    AwsCalls.call(
        "revoking of a bookkeeper's links",
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(ItemWriter.key(firm.value(), LINKS))
                    .updateExpression("SET " + READERS_SINCE + " = :at, #v = :v")
                    .expressionAttributeNames(Map.of("#v", "v"))
                    .expressionAttributeValues(values)));
  }

  /// What says that links made before are void, once the firm is gone: until none of them lives.
  static Map<String, AttributeValue> left(FirmId firm, Instant at) {
    return revoked(firm, at).number("ttl", at.plus(SignedLinks.LIFE_MAX).getEpochSecond()).done();
  }

  private static ItemWriter revoked(FirmId firm, Instant at) {
    return ItemWriter.item(firm.value(), LINKS).text(SINCE, at.toString());
  }

  @Override
  public boolean spend(Stamp stamp, int max, Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    Map<String, AttributeValue> values =
        Map.of(
            ":one", ItemWriter.value(1),
            ":max", ItemWriter.value(max),
            ":ttl", ItemWriter.value(hour.plus(KEPT).getEpochSecond()),
            ":v", ItemWriter.schema());
    return Rows.written(
        "use of a link",
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(ItemWriter.key(stamp.firm().value(), POSTS + stamp.nonce() + "#" + hour))
                    .updateExpression("SET #ttl = :ttl, #v = :v ADD posts :one")
                    .conditionExpression("attribute_not_exists(posts) OR posts < :max")
                    .expressionAttributeNames(Map.of("#ttl", "ttl", "#v", "v"))
                    .expressionAttributeValues(values)));
  }
}
