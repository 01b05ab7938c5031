package com.oodaloo.adapters.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.outcomes.Outcome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

@DisplayName("An outcome on the bus")
class OutcomeEventsTest {
  private static final Path SCHEMAS = Path.of("..", "..", "events", "outcomes");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final FirmId FIRM = new FirmId("precision");
  private static final Instant NOW = Instant.parse("2025-03-03T14:00:00Z");

  static List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    Arrays.stream(Question.Kind.values())
        .forEach(kind -> outcomes.add(new Outcome.QuestionOpened(FIRM, "q-t4", 0, kind)));
    Arrays.stream(Source.values())
        .forEach(source -> outcomes.add(new Outcome.ReconnectNeeded(FIRM, source, "acct", NOW)));
    outcomes.add(new Outcome.DigestSent(FIRM, Week.find("2025-W10").orElseThrow()));
    outcomes.add(new Outcome.PayoutMissing(FIRM, "po_1"));
    return outcomes;
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  @DisplayName("is what its schema says, and the same bytes the next time")
  void valid(Outcome outcome) throws IOException {
    JsonNode detail = JSON.readTree(OutcomeEvents.detail(outcome));
    JsonNode schema = schema(detail.path("schema").asText());

    assertThat(validated(schema, detail)).isEmpty();
    assertThat(schema.path("x-detail-type").asText()).isEqualTo(OutcomeEvents.detailType(outcome));
    assertThat(OutcomeEvents.detail(outcome)).isEqualTo(detail.toString());
  }

  @Test
  @DisplayName("is refused by its schema when it says more, or less, than that")
  void strict() throws IOException {
    JsonNode more = JSON.readTree(OutcomeEvents.detail(outcomes().getLast()));
    JsonNode schema = schema("payout-missing/1");
    ((ObjectNode) more).put("amountCents", 100);
    assertThat(validated(schema, more)).isNotEmpty();
    ((ObjectNode) more).remove(List.of("amountCents", "id"));
    assertThat(validated(schema, more)).isNotEmpty();
  }

  @Test
  @DisplayName("has an example in every schema that is an event of that schema")
  void examples() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      List<Path> schemas = files.filter(file -> file.toString().endsWith(".json")).toList();
      assertThat(schemas).hasSize(4);
      for (Path file : schemas) {
        JsonNode schema = JSON.readTree(file.toFile());
        assertThat(schema.path("examples")).isNotEmpty();
        for (JsonNode example : schema.path("examples")) {
          assertThat(validated(schema, example)).isEmpty();
        }
      }
    }
  }

  @Test
  @DisplayName("goes ten a call; what the bus did not take is put again, and no other")
  void again() {
    List<Integer> calls = new ArrayList<>();
    new EventBridgeOutcomes(refusingFirst(calls, 1), "bus", fixed()).tell(outcomes());

    assertThat(outcomes()).hasSize(12);
    assertThat(calls).containsExactly(10, 1, 2, 1);
  }

  @Test
  @DisplayName("that is never taken ends after three calls")
  void bounded() {
    List<Integer> calls = new ArrayList<>();
    EventBridgeOutcomes outcomes =
        new EventBridgeOutcomes(refusingFirst(calls, 99), "bus", fixed());

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> outcomes.tell(outcomes().subList(0, 1)));
    assertThat(calls).containsExactly(1, 1, 1);
  }

  private static Clock fixed() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static JsonNode schema(String named) throws IOException {
    return JSON.readTree(SCHEMAS.resolve(named.replace("/", ".") + ".json").toFile());
  }

  private static List<String> validated(JsonNode schema, JsonNode detail) {
    JsonSchema validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    return validator.validate(detail).stream().map(Object::toString).toList();
  }

  /// A bus that refuses the first entry of a call, in as many calls in a row as it is told.
  private static EventBridgeClient refusingFirst(List<Integer> calls, int inARow) {
    return new EventBridgeClient() {
      private int refused;

      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}

      @Override
      public PutEventsResponse putEvents(PutEventsRequest put) {
        calls.add(put.entries().size());
        boolean refusing = refused < inARow;
        refused = refusing ? refused + 1 : 0;
        List<PutEventsResultEntry> results = new ArrayList<>();
        for (PutEventsRequestEntry ignored : put.entries()) {
          boolean no = refusing && results.isEmpty();
          results.add(
              no
                  ? PutEventsResultEntry.builder().errorCode("InternalFailure").build()
                  : PutEventsResultEntry.builder().eventId("e").build());
        }
        return PutEventsResponse.builder().entries(results).build();
      }
    };
  }
}
