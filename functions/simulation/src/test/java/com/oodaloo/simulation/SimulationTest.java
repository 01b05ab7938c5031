package com.oodaloo.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.simulation.checks.Recovery;
import com.oodaloo.simulation.faults.FaultPoint;
import com.oodaloo.simulation.scheduler.Story;
import com.oodaloo.simulation.variants.AlteredServices;
import com.oodaloo.simulation.variants.AlteredTables;
import com.oodaloo.simulation.variants.Variant;
import com.oodaloo.simulation.vendors.Company;
import com.oodaloo.simulation.world.HandlerDeployment;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// A sample of what `bench.jar simulate` plays by the ten thousand.
@DisplayName("In pretended worlds")
class SimulationTest {
  private static final int SEEDS = 30;
  private static final int SINGLES_ONE_OF = 120;

  @Test
  @DisplayName("nothing is lost or done twice, whatever fault strikes which call")
  void seeds() {
    Report report = new Campaign(2).seeds(0, SEEDS, Duration.ofMinutes(10));

    assertThat(report.failed()).isEmpty();
    assertThat(report.worlds()).isEqualTo(SEEDS);
    assertThat(report.struck()).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  @DisplayName("what no chance struck is struck on purpose")
  void aimed() {
    Campaign campaign = new Campaign(2);
    Report report = campaign.seeds(0, 1, Duration.ofMinutes(10));
    Set<FaultPoint> unstruck = report.unstruck().keySet();

    assertThat(unstruck).isNotEmpty();
    assertThat(campaign.aim(report)).isEqualTo(unstruck.size());
    assertThat(report.struck()).containsAll(unstruck);
    assertThat(report.failed()).isEmpty();
  }

  @Test
  @DisplayName("a fault point is written as it is read")
  void faultPoint() {
    String words = "jobber-webhook/PutItem/events TIMED_OUT";

    assertThat(FaultPoint.parse(words)).hasToString(words);
    assertThatThrownBy(() -> FaultPoint.parse("jobber-webhook"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FaultPoint.parse("jobber-webhook/PutItem/events NEVER"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("none is begun when the time is over")
  void time() {
    assertThat(new Campaign(2).seeds(0, SEEDS, Duration.ZERO).worlds()).isZero();
  }

  @Test
  @DisplayName("one fault at one call is over within twenty minutes, unsent wake-ups within two")
  void singles() {
    Report report = new Campaign(2).all(new SingleFaults().everyOneOf(SINGLES_ONE_OF));

    assertThat(report.failed()).isEmpty();
    assertThat(report.struck()).anyMatch(point -> point.call().startsWith("digest/"));
    assertThat(report.slowest().of(Recovery.Mishap.NOT_SENT))
        .isLessThanOrEqualTo(Duration.ofMinutes(2));
    assertThat(report.slowest().of(Recovery.Mishap.LOST))
        .isLessThanOrEqualTo(Duration.ofMinutes(20));
    assertThat(report.slowest().of(Recovery.Mishap.NONE))
        .isLessThanOrEqualTo(Duration.ofMinutes(20));
  }

  @Test
  @DisplayName("no link or message of one firm shows or changes anything of another")
  void trespass() {
    assertThat(new Simulation(new HandlerDeployment()).trespass(0, 1_000)).isEmpty();
  }

  @Test
  @DisplayName("the books of another firm on a page are found out")
  void trespassFound() {
    HandlerDeployment house =
        new HandlerDeployment(
            outside -> AlteredServices.of(outside).withTables(OtherFirmsBooks::new));

    assertThat(new Simulation(house).trespass(0, 200))
        .anyMatch(fault -> fault.startsWith("an answer shows"));
  }

  @Test
  @DisplayName("a seed tells the same story twice")
  void sameStory() {
    Simulation.Played once = new Simulation(new HandlerDeployment()).play(9, Story.Telling.TOLD);
    Simulation.Played again = new Simulation(new HandlerDeployment()).play(9, Story.Telling.TOLD);

    assertThat(once.story()).hasSizeGreaterThan(500);
    assertThat(told(again)).isEqualTo(told(once));
  }

  @Test
  @DisplayName("a planted fault is found, and nothing where nothing is planted")
  void planted() {
    List<Variant> some =
        Variant.all().stream()
            .filter(variant -> variant.name().startsWith("1:") || variant.name().startsWith("O*"))
            .toList();

    PlantedReport report = PlantedReport.of(some, LongStream.range(0, 60).toArray());

    assertThat(report.words()).contains("2 of 2");
    assertThat(
            PlantedReport.look(Variant.none(Variant.Judged.INGEST_ALONE), new long[] {0, 1, 2})
                .fault())
        .isEmpty();
  }

  /// A request for the first firm's books gets the second's.
  private static final class OtherFirmsBooks extends AlteredTables {
    OtherFirmsBooks(DynamoDbClient real) {
      super(real);
    }

    @Override
    public QueryResponse query(QueryRequest query) {
      AttributeValue firm = query.expressionAttributeValues().get(":firm");
      String first = new Company("A", ZoneOffset.UTC).id().value();
      String second = new Company("B", ZoneOffset.UTC).id().value();
      return query.tableName().equals("books") && firm != null && firm.s().equals(first)
          ? super.query(
              query.toBuilder()
                  .expressionAttributeValues(Map.of(":firm", AttributeValue.fromS(second)))
                  .build())
          : super.query(query);
    }
  }

  /// Log lines say how many real milliseconds passed.
  private static List<String> told(Simulation.Played played) {
    return played.story().stream()
        .map(line -> line.replaceAll("\"(ms|Timestamp)\":\\d+", ""))
        .toList();
  }
}
