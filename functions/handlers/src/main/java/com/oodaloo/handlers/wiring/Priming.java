package com.oodaloo.handlers.wiring;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/// What a function does once before AWS takes its snapshot (SnapStart), so that the first event
/// after a restore meets loaded classes and open code paths: HMAC, ES256, JSON, pages, one round
/// trip to each service.
///
/// Nothing of it has an effect, and no secret and no random value stays behind: events are refused
/// ones or empty ones, the mark is on an event that is not there, the message is one SQS refuses.
/// Outside of Lambda nobody takes a snapshot and nothing is rehearsed.
public final class Priming implements Resource {
  private static final EventKey NOBODYS =
      new EventKey(Source.JOBBER, "nobody", LocalDate.EPOCH, "rehearsal");

  private final List<Scene> scenes;

  /// One thing to do. Whatever it raises is no matter: then the first event does it.
  @FunctionalInterface
  interface Scene {
    void play() throws IOException;
  }

  private Priming(List<Scene> scenes) {
    this.scenes = List.copyOf(scenes);
  }

  /// Has a function rehearse: on events without effect, and on AWS. The caller has to keep the
  /// answer: the runtime holds it weakly.
  public static Priming of(Wiring wiring, RequestStreamHandler function, PrimingEvents... scenes) {
    List<Scene> all = new ArrayList<>();
    for (PrimingEvents scene : scenes) {
      all.add(scene.with(function));
    }
    all.add(PrimingEvents::verifyNothing);
    all.add(() -> wiring.events().markEnqueued(NOBODYS, Instant.EPOCH));
    all.add(() -> wiring.sqsWakeups().rehearse());
    Priming rehearsal = new Priming(all);
    Core.getGlobalContext().register(rehearsal);
    return rehearsal;
  }

  /// The function serves an event whose answer nobody reads.
  static Scene serving(RequestStreamHandler function, String event) {
    return () ->
        function.handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
            new ByteArrayOutputStream(),
            new PrimingContext());
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    for (Scene scene : scenes) {
      try {
        scene.play();
      } catch (IOException | RuntimeException _) {
        // Not allowed or not reachable: the snapshot is a little colder, and nothing else.
      }
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Nothing is kept that has to be made anew: clients connect when they are first used.
  }
}
