package com.oodaloo.adapters.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.oodaloo.adapters.dynamodb.books.DynamoBooksReader;
import com.oodaloo.adapters.dynamodb.books.RowWrite;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.Examples;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.operate.Migration.Run;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

@DisplayName("Rows of an earlier schema")
class DynamoMigrationTest {
  private static final Firm FIRM = Sample.firm();
  private static final Map<String, AttributeValue> QUOTE =
      row(new BookChange.PutQuote(Examples.quote()));
  private static final Map<String, AttributeValue> ACCOUNT =
      row(new BookChange.PutAccount(Examples.account()));
  private static final Map<String, AttributeValue> OLD_QUOTE = before(QUOTE, "depositOpen");
  private static final Map<String, AttributeValue> OLD_ACCOUNT =
      before(ACCOUNT, "stage", "until", "keptOut");

  private final Tables tables = DynamoTables.fresh();
  private final DynamoDbClient client = DynamoTables.client();
  private final DynamoMigration migration = new DynamoMigration(client, tables);

  private static Map<String, AttributeValue> row(BookChange change) {
    return RowWrite.of(FIRM.id().value(), change).getFirst().values();
  }

  private static Map<String, AttributeValue> before(
      Map<String, AttributeValue> row, String... later) {
    Map<String, AttributeValue> old = new HashMap<>(row);
    old.keySet().removeAll(List.of(later));
    old.put(ItemWriter.VERSION, ItemWriter.value(1));
    return Map.copyOf(old);
  }

  @Test
  @DisplayName("read as today's, become today's, and are then left alone")
  void brought() {
    put(OLD_QUOTE);
    put(OLD_ACCOUNT);
    put(row(new BookChange.PutClient(Examples.client())));
    FirmBooks read = books();

    assertThat(read.books().quotes().getFirst().depositOpen()).isEqualTo(Money.usd(0));
    assertThat(read.books().accounts().getFirst().reading()).isEqualTo(AccountReading.COMPLETE);
    assertThat(migration.run(0)).isEqualTo(new Run(2, 0));
    assertThat(migration.run(1)).isEqualTo(new Run(2, 1));
    assertThat(migration.run(9)).isEqualTo(new Run(1, 1));
    assertThat(migration.run(9)).isEqualTo(new Run(0, 0));
    assertThat(books()).isEqualTo(read);
    assertThat(now(ACCOUNT)).isEqualTo(ACCOUNT);
  }

  @Test
  @DisplayName("keep what this version, or the one before, writes while they are brought")
  void written() {
    put(OLD_QUOTE);
    Map<String, AttributeValue> byTheOneBefore = new HashMap<>(QUOTE);
    byTheOneBefore.put(ItemWriter.VERSION, ItemWriter.value(1));

    assertThat(meanwhile(() -> put(byTheOneBefore)).run(9)).isEqualTo(new Run(1, 0));
    assertThat(now(QUOTE)).isEqualTo(byTheOneBefore);
    assertThat(meanwhile(() -> put(QUOTE)).run(9)).isEqualTo(new Run(1, 0));
    assertThat(now(QUOTE)).isEqualTo(QUOTE);
  }

  @Test
  @DisplayName("that are deleted meanwhile stay deleted")
  void deleted() {
    put(OLD_QUOTE);

    Run run =
        meanwhile(() ->
                client.deleteItem(delete -> delete.tableName(tables.books()).key(key(OLD_QUOTE))))
            .run(9);

    assertThat(run).isEqualTo(new Run(1, 0));
    assertThat(now(QUOTE)).isEmpty();
  }

  @Test
  @DisplayName("and of a later one stop code that cannot read them, until the new code is deployed")
  void later() {
    Map<String, AttributeValue> later = new HashMap<>(QUOTE);
    later.put(ItemWriter.VERSION, ItemWriter.value(99));
    put(later);

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(this::books)
        .withMessage("a row QUOTE# of schema 99 needs a later version");
    assertThat(now(QUOTE)).isEqualTo(later);
  }

  private void put(Map<String, AttributeValue> row) {
    client.putItem(put -> put.tableName(tables.books()).item(row));
  }

  private Map<String, AttributeValue> now(Map<String, AttributeValue> row) {
    return client.getItem(get -> get.tableName(tables.books()).key(key(row))).item();
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = new HashMap<>(row);
    key.keySet().retainAll(List.of("pk", "sk"));
    return key;
  }

  private FirmBooks books() {
    return new DynamoBooksReader(client, tables).load(FIRM, Examples.TODAY);
  }

  private DynamoMigration meanwhile(Runnable somebodyWrites) {
    return new DynamoMigration(new Meanwhile(client, somebodyWrites), tables);
  }

  /// Lets somebody write after each page that was read.
  private record Meanwhile(DynamoDbClient real, Runnable write) implements DynamoDbClient {
    @Override
    public ScanResponse scan(ScanRequest scan) {
      ScanResponse answer = real.scan(scan);
      write.run();
      return answer;
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest update) {
      return real.updateItem(update);
    }

    @Override
    public String serviceName() {
      return real.serviceName();
    }

    @Override
    public void close() {}
  }
}
