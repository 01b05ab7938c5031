package com.oodaloo.handlers.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.app.Trace;
import com.oodaloo.handlers.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A batch of a queue")
class QueueBatchTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PLENTY = 120_000;

  private final List<String> worked = new ArrayList<>();
  private final List<String> postponed = new ArrayList<>();
  private final List<String> because = new ArrayList<>();
  private final QueueContext context = new QueueContext(PLENTY);

  @Test
  @DisplayName("messages about one account are one piece of work")
  void joined() throws IOException {
    assertThat(failures("oak:1", "elm:2", "oak:3")).isEmpty();
    assertThat(worked).containsExactly("oak:1,3", "elm:2");
  }

  @Test
  @DisplayName("one account's failure brings back its messages and no others")
  void partial() throws IOException {
    assertThat(failures("oak:1", "broken:2", "broken:3", "elm:4")).containsExactly("m-1", "m-2");
    assertThat(worked).containsExactly("oak:1", "elm:4");
    assertThat(context.lines())
        .anySatisfy(line -> assertThat(line).contains("WARN", "IllegalStateException"));
  }

  @Test
  @DisplayName("what failed is told when to come again, what went well is not")
  void postponed() throws IOException {
    failures("oak:1", "broken:2", "broken:3");

    assertThat(postponed)
        .containsExactly(
            "Received[queue=plaid-sync, receipt=r-1] 1",
            "Received[queue=plaid-sync, receipt=r-2] 1");
  }

  @Test
  @DisplayName("a message that cannot be read fails alone")
  void unreadable() throws IOException {
    assertThat(failures("nonsense", "oak:1")).containsExactly("m-0");
    assertThat(worked).containsExactly("oak:1");
  }

  @Test
  @DisplayName("what no time is left for comes again instead of being cut off")
  void outOfTime() throws IOException {
    context.leave(QueueBatch.RESERVE_MILLIS - 1);

    assertThat(failures("oak:1", "elm:2")).containsExactly("m-0", "m-1");
    assertThat(worked).isEmpty();
    assertThat(context.lines())
        .allSatisfy(line -> assertThat(line).contains("WARN", "OUT_OF_TIME"));
  }

  @Test
  @DisplayName("work knows the events it is done for, and its line names them")
  void traced() throws IOException {
    failures("oak:1", "elm:2", "oak:3", "broken:4");

    assertThat(because).containsExactly("jobber#oak:1 jobber#oak:3", "jobber#elm:2");
    assertThat(context.lines())
        .extracting(QueueBatchTest::line)
        .extracting(line -> line.path("trace").asText())
        .containsExactly("jobber#oak:1 jobber#oak:3", "jobber#elm:2", "jobber#broken:4");
  }

  @Test
  @DisplayName("a line with counts is a document of the embedded metric format, by function alone")
  void counted() throws IOException {
    failures("oak:1", "broken:2");

    JsonNode done = line(context.lines().getFirst());
    JsonNode directive = done.path("_aws").path("CloudWatchMetrics").path(0);
    assertThat(directive.path("Namespace").asText()).isEqualTo("Oodaloo");
    assertThat(directive.path("Dimensions")).hasToString("[[\"function\"]]");
    assertThat(directive.path("Metrics"))
        .hasToString("[{\"Name\":\"SyncsDone\",\"Unit\":\"Count\"}]");
    assertThat(done.path("SyncsDone").asInt()).isEqualTo(1);
    assertThat(done.has("RowsWritten")).as("nought is left out").isFalse();
    assertThat(done.path("_aws").path("Timestamp").isIntegralNumber()).isTrue();
    assertThat(line(context.lines().getLast()).path("FailuresUnexpected").asInt()).isEqualTo(1);
  }

  private static JsonNode line(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> failures(String... bodies) throws IOException {
    var batch =
        new QueueBatch<>(
            new QueueBatch.Reading<>(QueueBatchTest::read, Asked::account, Asked::with),
            (asked, _) -> work(asked),
            (message, pause) -> postponed.add(message + " " + pause.toSeconds() / 60),
            "test");
    JsonNode answer = JSON.readTree(batch.handle(event(bodies), context));
    return answer.path("batchItemFailures").findValuesAsText("itemIdentifier");
  }

  private record Asked(String account, String numbers) {
    Asked with(Asked other) {
      return new Asked(account, numbers + "," + other.numbers);
    }
  }

  private static Asked read(String body) {
    int cut = body.indexOf(':');
    if (cut < 0) {
      throw new IllegalArgumentException("not of this queue");
    }
    return new Asked(body.substring(0, cut), body.substring(cut + 1));
  }

  private WorkResult work(Asked asked) {
    if (asked.account().equals("broken")) {
      throw new IllegalStateException("the account cannot be worked");
    }
    worked.add(asked.account() + ":" + asked.numbers());
    because.add(Trace.current());
    return new WorkResult("DONE", Map.of(Measure.SYNCS_DONE, 1, Measure.ROWS_WRITTEN, 0));
  }

  private static JsonNode event(String... bodies) {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (int i = 0; i < bodies.length; i++) {
      ObjectNode message = records.addObject();
      message
          .putObject("messageAttributes")
          .putObject("trace")
          .put("stringValue", "jobber#" + bodies[i]);
      message
          .put("messageId", "m-" + i)
          .put("receiptHandle", "r-" + i)
          .put("eventSourceARN", "arn:aws:sqs:us-east-1:000000000000:plaid-sync")
          .put("body", bodies[i])
          .putObject("attributes")
          .put("ApproximateReceiveCount", "3");
    }
    return event;
  }
}
