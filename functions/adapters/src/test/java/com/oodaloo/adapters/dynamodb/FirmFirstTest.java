package com.oodaloo.adapters.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

@DisplayName("No request to DynamoDB but by its firm")
class FirmFirstTest {
  private final DynamoDbClient client = DynamoTables.client();
  private final Tables tables = DynamoTables.fresh();

  @Test
  @DisplayName("a planted scan, and a planted query over all firms, are stopped")
  void planted() {
    assertThatThrownBy(() -> client.scan(scan -> scan.tableName(tables.books())))
        .hasStackTraceContaining("names no firm");
    assertThat(FirmFirst.fault(query("sk = :sk"))).contains("sk = :sk");
    assertThat(FirmFirst.fault(query("begins_with(pk, :firm)"))).contains("begins_with");
    assertThat(FirmFirst.fault(query("pk = :firm AND begins_with(sk, :kind)"))).isEmpty();
  }

  private QueryRequest query(String condition) {
    return QueryRequest.builder()
        .tableName(tables.books())
        .keyConditionExpression(condition)
        .build();
  }

  @Test
  @DisplayName("holds for what the adapters do: this client watches all of their tests")
  void watched() {
    new Rows(client).find(tables.books(), "f-1", "CLIENT#1");
    assertThat(FirmFirst.SEEN).contains("GetItemRequest", "CreateTableRequest");
  }
}
