package com.oodaloo.cli.deployment;

import com.oodaloo.cli.BadInput;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import picocli.CommandLine.Option;

/// Where a deployment is, as the operator's commands are told.
public final class Place {
  @Option(
      names = "--stage",
      paramLabel = "NAME",
      defaultValue = "local",
      description = "The deployment, as it stands in every name. Default: ${DEFAULT-VALUE}.")
  String stage = "";

  @Option(
      names = "--dynamodb",
      paramLabel = "URL",
      defaultValue = "",
      description =
          "The engine, as `run` prints it. Default: AWS_ENDPOINT_URL, or else AWS itself.")
  String dynamoDb = "";

  @Option(
      names = "--sqs",
      paramLabel = "URL",
      defaultValue = "",
      description = "The queues, as `run` prints them. Default: the same.")
  String sqs = "";

  @Option(
      names = "--region",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Default: AWS_REGION, or us-east-1.")
  String region = "";

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      defaultValue = "",
      description = "What time it is there (2025-03-03T14:00:00Z), where that is another world's.")
  String now = "";

  /// The local stage on engines that run elsewhere on this machine.
  public static Place onEngines(String dynamoDb, String sqs) {
    Place place = new Place();
    place.stage = "local";
    place.dynamoDb = dynamoDb;
    place.sqs = sqs;
    return place;
  }

  Clock clock() {
    return now.isEmpty() ? Clock.systemUTC() : Clock.fixed(moment(now), ZoneOffset.UTC);
  }

  /// @throws BadInput when it is none
  public static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      throw new BadInput("a moment looks like 2025-03-03T14:00:00Z, not like " + text);
    }
  }
}
