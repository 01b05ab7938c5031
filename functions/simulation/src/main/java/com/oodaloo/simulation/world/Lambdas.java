package com.oodaloo.simulation.world;

import com.oodaloo.simulation.scheduler.LambdaContext;
import com.oodaloo.simulation.scheduler.LambdaName;
import com.oodaloo.simulation.scheduler.Story;
import com.oodaloo.simulation.scheduler.VirtualTime;
import com.oodaloo.simulation.scheduler.Worker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;

/// Lambda: runs an event through the real handler, on a worker of its own.
public final class Lambdas {
  private final VirtualTime agenda;
  private final Story story;
  private final HandlerDeployment house;
  private int invocations;

  Lambdas(VirtualTime agenda, Story story, HandlerDeployment house) {
    this.agenda = agenda;
    this.story = story;
    this.house = house;
  }

  /// How an invocation ended, as its caller sees it.
  public sealed interface Ended {
    @SuppressWarnings("ArrayRecordComponent") // bytes as they came, compared by nobody
    record Answered(byte[] bytes) implements Ended {}

    record Failed(String why) implements Ended {}

    /// The process was stopped: nobody answers.
    record Stopped() implements Ended {}
  }

  public int invocations() {
    return invocations;
  }

  public void invoke(LambdaName function, byte[] event, Consumer<Ended> then) {
    Worker worker = new Worker(function, invocations++, agenda.instant().plus(function.timeout()));
    story.tell(() -> "#" + worker.number() + " " + function.word() + " begins");
    worker.take(() -> {
      Ended ended = run(worker, event);
      agenda.after(
          java.time.Duration.ZERO,
          () -> {
            story.tell(() -> "#" + worker.number() + " ends: " + words(ended));
            then.accept(ended);
          });
    });
    agenda.resume(worker);
  }

  private Ended run(Worker worker, byte[] event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      house
          .handler(worker.function())
          .handleRequest(
              new ByteArrayInputStream(event), answer, new LambdaContext(worker, agenda, story));
      return new Ended.Answered(answer.toByteArray());
    } catch (Worker.Stop stopped) {
      return new Ended.Stopped();
    } catch (RuntimeException | IOException | LinkageError | AssertionError e) {
      return new Ended.Failed(e.toString());
    }
  }

  private static String words(Ended ended) {
    return switch (ended) {
      case Ended.Answered _ -> "answered";
      case Ended.Failed(String why) -> "failed, " + why;
      case Ended.Stopped _ -> "stopped";
    };
  }
}
