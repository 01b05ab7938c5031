package com.oodaloo.adapters.dynamodb.books;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static com.oodaloo.app.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.dynamodb.DynamoTables;
import com.oodaloo.adapters.dynamodb.DynamoTrayLog;
import com.oodaloo.adapters.dynamodb.DynamoWebhookEvents;
import com.oodaloo.adapters.dynamodb.FailingClient;
import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.Decided;
import com.oodaloo.app.Examples;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.ingest.WebhookEvents;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.tray.TrayEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

@DisplayName("A commit too large for one transaction")
class StagedCommitTest {
  private static final String STREAM = "plaid#item-1";
  private static final EventKey KEY = new EventKey(Source.PLAID, "item-1", TODAY, "e-1");

  private final DynamoDbClient client = DynamoTables.client();
  private Tables tables = DynamoTables.fresh();

  @ParameterizedTest(name = "stopped {0} any of its calls")
  @EnumSource
  @DisplayName("is all there or not there after a stop at any call, and the event with it")
  void stoppedAnywhere(FailingClient.Moment moment) {
    boolean completed = false;
    for (int call = 1; !completed; call++) {
      tables = DynamoTables.fresh();
      WebhookEvents events = new DynamoWebhookEvents(client, tables);
      events.record(new WebhookEvent(KEY, "SYNC", "item-1", NOW), NOW);
      completed = commits(FailingClient.of(client, call, moment), 200);

      boolean rowsBefore = !load().books().transactions().isEmpty();
      StreamPosition position = ledger(client).position(FIRM_ID, STREAM);
      int rows = load().books().transactions().size();

      assertThat(rows).as("rows after call %s", call).isEqualTo(position.version() == 1 ? 200 : 0);
      assertThat(rowsBefore).as("rows without the cursor").isIn(false, position.version() == 1);
      assertThat(events.status(KEY))
          .contains(
              position.version() == 1 ? WebhookEvents.Status.DONE : WebhookEvents.Status.PENDING);
    }
    assertThat(parts()).as("parts left behind").isEmpty();
  }

  @Test
  @DisplayName("leaves no parts of an earlier loop that was stopped")
  void leftoversAreCleared() {
    commits(FailingClient.of(client, 2, FailingClient.Moment.AFTER), 200);
    assertThat(parts()).hasSize(2);

    assertThat(commits(client, 200)).isTrue();
    assertThat(parts()).isEmpty();
  }

  @Test
  @DisplayName("is won by exactly one of four workers that read the same position")
  void oneWins() throws Exception {
    BooksWriter.Commit commit = commit(ledger(client).position(FIRM_ID, STREAM), lines(200));
    Callable<Boolean> worker = () -> ledger(client).commit(commit);

    assertThat(together(List.of(worker, worker, worker, worker)))
        .containsExactlyInAnyOrder(true, false, false, false);
    assertThat(load().books().transactions()).hasSize(200);
    assertThat(parts()).isEmpty();
  }

  @Test
  @DisplayName("is finished once by three readers that find it unapplied")
  void finishedTogether() throws Exception {
    // Three parts are staged by calls 1-3, call 4 moves the cursor, then the process is gone.
    commits(FailingClient.of(client, 4, FailingClient.Moment.AFTER), 200);
    assertThat(load().books().transactions()).isEmpty();
    Callable<Long> reader = () -> ledger(client).position(FIRM_ID, STREAM).version();

    assertThat(together(List.of(reader, reader, reader))).containsExactly(1L, 1L, 1L);
    assertThat(load().books().transactions()).hasSize(200);
  }

  @Test
  @DisplayName("leaves the answer the owner gave before it was applied")
  void answerStands() {
    TrayEvent answer = Decided.confirmed(NOW);
    new DynamoTrayLog(client, tables).append(FIRM_ID, "q-1", 0, Decided.asked(NOW));
    List<BookChange> changes = new ArrayList<>(lines(200));
    changes.add(new BookChange.AppendTray("q-1", 1, new TrayEvent.Withdrawn(NOW)));
    StreamPosition read = ledger(client).position(FIRM_ID, STREAM);
    new DynamoTrayLog(client, tables).append(FIRM_ID, "q-1", 1, answer);

    assertThat(ledger(client).commit(commit(read, changes))).isTrue();

    assertThat(load().books().transactions()).hasSize(200);
    assertThat(load().tray().find("q-1").orElseThrow().history()).last().isEqualTo(answer);
  }

  @Test
  @DisplayName("may have twenty thousand changes")
  void twentyThousand() {
    assertThat(commits(client, 20_000)).isTrue();

    assertThat(load().books().transactions()).hasSize(20_000);
  }

  private BooksWriter ledger(DynamoDbClient through) {
    return new DynamoBooksWriter(through, tables, new Random());
  }

  /// Whether a commit of that many lines came through, by a client that may fail.
  private boolean commits(DynamoDbClient through, int lines) {
    StreamPosition read = ledger(client).position(FIRM_ID, STREAM);
    try {
      return ledger(through).commit(commit(read, lines(lines)));
    } catch (Unavailable e) {
      return false;
    }
  }

  private static BooksWriter.Commit commit(StreamPosition read, List<BookChange> changes) {
    return new BooksWriter.Commit(read, "c-1", changes, List.of(KEY), NOW);
  }

  private static List<BookChange> lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> Examples.transaction("txn-" + number, BankTransaction.State.POSTED))
        .map(line -> (BookChange) new BookChange.PutTransaction(line))
        .toList();
  }

  private FirmBooks load() {
    return new DynamoBooksReader(client, tables).load(Examples.firm(), TODAY);
  }

  private List<ItemReader> parts() {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.cursors())
            .keyConditionExpression("pk = :firm AND begins_with(sk, :parts)")
            .expressionAttributeValues(
                Map.of(
                    ":firm", ItemWriter.value(FIRM_ID.value()),
                    ":parts", ItemWriter.value(STREAM + "#part#")));
    return new Rows(client).query(query, 100);
  }

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(work)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
