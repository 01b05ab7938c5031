package com.oodaloo.cli;

import com.oodaloo.app.Trace;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.operate.ReplayEvents;
import com.oodaloo.app.operate.Replays;
import com.oodaloo.cli.deployment.Deployment;
import com.oodaloo.cli.deployment.Place;
import com.oodaloo.domain.firm.FirmId;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oodaloo replay`: events that were recorded are made due again.
@Command(
    name = "replay",
    description = {
      "Makes an event due again, by its key as it stands in every line of the log, or all events"
          + " of a firm that came between two moments. The next sweep wakes their sync, which reads"
          + " its source anew.",
      "Nothing is changed without --yes."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
  private static final int KEY_PARTS = 3;

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final Place place = new Place();

  @Option(
      names = "--event",
      paramLabel = "KEY",
      defaultValue = "",
      description = "<source>#<account>#<day>#<id>, the `trace` of its lines.")
  private String event = "";

  @Option(names = "--firm", paramLabel = "ID", defaultValue = "", description = "Whose events.")
  private String firm = "";

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      defaultValue = "",
      description = "From then on.")
  private String from = "";

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      defaultValue = "",
      description = "Before then.")
  private String until = "";

  @Option(names = "--yes", description = "Do it; else only say which would be replayed.")
  private boolean isMeant;

  ReplayCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() {
    if (event.isEmpty() == firm.isEmpty()) {
      throw new BadInput("say either --event, or --firm with --from and --until");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Deployment deployment = Deployment.at(place, environment)) {
      ReplayEvents replay = deployment.operations().replay();
      List<EventKey> keys = event.isEmpty() ? received(replay) : List.of(key(event));
      long done = keys.stream().filter(key -> replayed(replay, key, out)).count();
      out.printf(isMeant ? "%d replayed%n" : "%d would be replayed (--yes does it)%n", done);
      out.flush();
      return done == keys.size() ? 0 : 1;
    }
  }

  private boolean replayed(ReplayEvents replay, EventKey key, PrintWriter out) {
    boolean fine = !isMeant || replay.one(key);
    out.println(Trace.of(key) + (fine ? "" : " is not recorded"));
    return fine;
  }

  private List<EventKey> received(ReplayEvents replay) {
    try {
      Replays.Span span = new Replays.Span(Place.moment(from), Place.moment(until));
      return replay
          .received(new FirmId(firm), span)
          .orElseThrow(() -> new BadInput("there is no firm " + firm));
    } catch (IllegalArgumentException _) {
      throw new BadInput("--firm is no firm's id, or --until is not after --from");
    }
  }

  private static EventKey key(String text) {
    String[] parts = text.split("#", KEY_PARTS);
    try {
      if (parts.length == KEY_PARTS) {
        return EventKey.of(Source.of(parts[0]), parts[1], parts[2]);
      }
    } catch (IllegalArgumentException | DateTimeException _) {
      // said below
    }
    throw new BadInput("a key is <source>#<account>#<day>#<id>, not " + text);
  }
}
