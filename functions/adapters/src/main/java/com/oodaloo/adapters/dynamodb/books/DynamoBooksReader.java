package com.oodaloo.adapters.dynamodb.books;

import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.LoadedBooks;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.firm.Firm;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Reads a firm's books: one strongly consistent query over its partition, whole.
public final class DynamoBooksReader implements BooksReader {
  private final Rows rows;
  private final String table;

  public DynamoBooksReader(DynamoDbClient client, Tables tables) {
    this.rows = new Rows(client);
    this.table = tables.books();
  }

  @Override
  public FirmBooks load(Firm firm, LocalDate asOf) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :firm")
            .expressionAttributeValues(Map.of(":firm", ItemWriter.value(firm.id().value())));
    return LoadedBooks.of(rows.query(query, Integer.MAX_VALUE)).books(firm, asOf);
  }
}
