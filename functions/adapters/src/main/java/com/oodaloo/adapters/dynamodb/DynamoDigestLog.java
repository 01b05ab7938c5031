package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Moments;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.digest.DigestLog;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// The digests table: PENDING with the end of its lease, then SENT for ever. Only a claim makes a
/// row.
public final class DynamoDigestLog implements DigestLog {
  private static final String PENDING = "PENDING";
  private static final String SENT = "SENT";

  private final DynamoDbClient client;
  private final Rows rows;
  private final String table;

  public DynamoDigestLog(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.rows = new Rows(client);
    this.table = tables.digests();
  }

  @Override
  public Claim claim(FirmId firm, Week week, Instant now, Instant until) {
    Map<String, AttributeValue> item =
        ItemWriter.item(firm.value(), week.toString())
            .text("status", PENDING)
            .sortedMoment("claimedUntil", until)
            .done();
    return AwsCalls.call("claim of a digest", () -> claim(item, now));
  }

  private Claim claim(Map<String, AttributeValue> item, Instant now) {
    try {
      client.putItem(put ->
          put.tableName(table)
              .item(item)
              .conditionExpression(
                  "attribute_not_exists(pk) OR (#status = :pending AND claimedUntil <= :now)")
              .expressionAttributeNames(Map.of("#status", "status"))
              .expressionAttributeValues(
                  Map.of(
                      ":pending", ItemWriter.value(PENDING),
                      ":now", ItemWriter.value(Moments.text(now))))
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Claim.OURS;
    } catch (ConditionalCheckFailedException e) {
      return new ItemReader(e.item()).text("status").equals(SENT) ? Claim.SENT : Claim.TAKEN;
    }
  }

  @Override
  public void sent(FirmId firm, Week week, Sent sent) {
    Map<String, AttributeValue> values = values(sent.messageId(), sent.at());
    String foretold =
        switch (sent.foretold()) {
          case PriorForecast.Nothing _ -> "";
          case PriorForecast.Cash(Money cash) -> {
            values.put(":cash", ItemWriter.value(cash.cents()));
            values.put(":currency", ItemWriter.value(cash.currency().getCurrencyCode()));
            yield ", foretoldCents = :cash, currency = :currency";
          }
        };
    marked(
        "record of a sent digest", firm, week, "messageId = :id, sentAt = :at" + foretold, values);
  }

  @Override
  public void confirmed(FirmId firm, Week week, String messageId, Instant at) {
    marked(
        "confirmation of a digest",
        firm,
        week,
        "messageId = if_not_exists(messageId, :id), sentAt = if_not_exists(sentAt, :at)",
        values(messageId, at));
  }

  private static Map<String, AttributeValue> values(String messageId, Instant at) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":sent", ItemWriter.value(SENT));
    values.put(":v", ItemWriter.schema());
    values.put(":id", ItemWriter.value(messageId));
    values.put(":at", ItemWriter.value(at.toString()));
    return values;
  }

  /// Marks a claimed week as sent. Without its claim the row was deleted, and stays so.
  private void marked(
      String what, FirmId firm, Week week, String sets, Map<String, AttributeValue> values) {
    Rows.written(
        what,
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(ItemWriter.key(firm.value(), week.toString()))
                    .updateExpression(
                        "SET #status = :sent, #v = :v, " + sets + " REMOVE claimedUntil")
                    .conditionExpression("attribute_exists(pk)")
                    .expressionAttributeNames(Map.of("#status", "status", "#v", "v"))
                    .expressionAttributeValues(values)));
  }

  @Override
  public PriorForecast foretold(FirmId firm, Week week) {
    return rows.find(table, firm.value(), week.toString())
        .filter(row -> row.has("foretoldCents"))
        .<PriorForecast>map(row ->
            new PriorForecast.Cash(
                new Money(row.number("foretoldCents"), Currency.getInstance(row.text("currency")))))
        .orElseGet(PriorForecast.Nothing::new);
  }
}
