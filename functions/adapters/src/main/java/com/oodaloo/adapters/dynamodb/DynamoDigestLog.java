package com.oodaloo.adapters.dynamodb;

import com.oodaloo.app.digest.DigestLog;
import com.oodaloo.domain.digest.Foretold;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.util.Currency;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The digests table: PENDING with the end of its lease, then SENT for ever.
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
  public Claimed claim(FirmId firm, Week week, Claim claim) {
    ItemWriter item =
        ItemWriter.item(firm.value(), week.toString())
            .text("status", PENDING)
            .sortedMoment("claimedUntil", claim.until());
    switch (claim.foretold()) {
      case Foretold.Nothing _ -> {}
      case Foretold.Cash(Money cash) ->
          item.number("foretoldCents", cash.cents())
              .text("currency", cash.currency().getCurrencyCode());
    }
    if (isWritten(item.done(), claim)) {
      return Claimed.OURS;
    }
    return rows.find(table, firm.value(), week.toString())
        .filter(row -> row.text("status").equals(SENT))
        .map(_ -> Claimed.SENT)
        .orElse(Claimed.OTHERS);
  }

  private boolean isWritten(Map<String, AttributeValue> row, Claim claim) {
    return Rows.written(
        "claim of a digest",
        () ->
            client.putItem(put ->
                put.tableName(table)
                    .item(row)
                    .conditionExpression(
                        "attribute_not_exists(pk)"
                            + " OR (#status = :pending AND claimedUntil <= :now)")
                    .expressionAttributeNames(Map.of("#status", "status"))
                    .expressionAttributeValues(
                        Map.of(
                            ":pending", ItemWriter.value(PENDING),
                            ":now", ItemWriter.value(Moments.text(claim.now()))))));
  }

  @Override
  public void sent(FirmId firm, Week week, Sent sent) {
    Map<String, AttributeValue> values =
        Map.of(
            ":sent", ItemWriter.value(SENT),
            ":id", ItemWriter.value(sent.messageId()),
            ":at", ItemWriter.value(sent.at().toString()));
    Rows.written(
        "record of a sent digest",
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(ItemWriter.key(firm.value(), week.toString()))
                    .updateExpression(
                        "SET #status = :sent, messageId = :id, sentAt = :at REMOVE claimedUntil")
                    .conditionExpression("attribute_exists(pk)")
                    .expressionAttributeNames(Map.of("#status", "status"))
                    .expressionAttributeValues(values)));
  }

  @Override
  public Foretold foretold(FirmId firm, Week week) {
    return rows.find(table, firm.value(), week.toString())
        .filter(row -> row.text("status").equals(SENT))
        .filter(row -> row.has("foretoldCents"))
        .<Foretold>map(row ->
            new Foretold.Cash(
                new Money(row.number("foretoldCents"), Currency.getInstance(row.text("currency")))))
        .orElseGet(Foretold.Nothing::new);
  }
}
