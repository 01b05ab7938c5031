package com.oodaloo.simulation.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.simulation.scheduler.LambdaName;
import com.oodaloo.simulation.scheduler.Story;
import com.oodaloo.simulation.scheduler.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/// SQS and the pollers of Lambda: at least once, in no order, a batch at a time; what failed comes
/// again after its own pause or the visibility time-out, what failed eight times is a dead letter
/// nobody redrives.
public final class SimulatedSqs {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RECEIVES_MAX = 8;
  private static final int BATCH_MAX = 10;

  private final VirtualTime agenda;
  private final Story story;
  private final Lambdas lambdas;
  private final SplittableRandom random;
  private final Map<String, Queue> queues = new TreeMap<>();
  private Troubles troubles = Troubles.NONE;
  private Set<Integer> doomed = Set.of();
  private int numbers;
  private int sendings;
  private int lost;
  private int dead;

  SimulatedSqs(VirtualTime agenda, Story story, Lambdas lambdas, SplittableRandom random) {
    this.agenda = agenda;
    this.story = story;
    this.lambdas = lambdas;
    this.random = random;
    queues.put("jobber-sync", new Queue(LambdaName.JOBBER_SYNC, Duration.ofMinutes(12), 4));
    queues.put("plaid-sync", new Queue(LambdaName.PLAID_SYNC, Duration.ofMinutes(12), 8));
    queues.put("stripe-sync", new Queue(LambdaName.STRIPE_SYNC, Duration.ofMinutes(6), 4));
    queues.put("reconcile", new Queue(LambdaName.RECONCILE, Duration.ofMinutes(12), 8));
  }

  /// How often a message is lost, delivered twice, or worked and not deleted, one in so many.
  public record Troubles(int lostOneIn, int twiceOneIn, int keptOneIn) {
    public static final Troubles NONE = new Troubles(0, 0, 0);
  }

  private static final class Queue {
    final LambdaName function;
    final Duration visibility;
    final int concurrency;
    final Map<Integer, Message> messages = new TreeMap<>();
    int working;

    Queue(LambdaName function, Duration visibility, int concurrency) {
      this.function = function;
      this.visibility = visibility;
      this.concurrency = concurrency;
    }
  }

  private record Message(int number, String body, Instant visible, int receives) {
    Message received(Instant again) {
      return new Message(number, body, again, receives + 1);
    }
  }

  public void suffer(Troubles with) {
    troubles = with;
  }

  /// These messages will be lost, by the number of their sending.
  public void doom(Set<Integer> numbers) {
    doomed = Set.copyOf(numbers);
  }

  /// How many messages were sent.
  public int sent() {
    return sendings;
  }

  public int lost() {
    return lost;
  }

  public int dead() {
    return dead;
  }

  public SendMessageResponse sent(SendMessageRequest send) {
    int number = numbers++;
    if (doomed.contains(sendings++) || strikes(troubles.lostOneIn())) {
      lost++;
      story.tell(() -> send.queueUrl() + " loses message " + number);
    } else {
      Duration delay =
          Duration.ofSeconds(Optional.ofNullable(send.delaySeconds()).orElse(0))
              .plusMillis(random.nextLong(300));
      keep(queue(send.queueUrl()), new Message(number, send.messageBody(), soon(delay), 0));
      if (strikes(troubles.twiceOneIn())) {
        Instant later = soon(delay.plusMillis(random.nextLong(30_000)));
        keep(queue(send.queueUrl()), new Message(numbers++, send.messageBody(), later, 0));
      }
    }
    return SendMessageResponse.builder().messageId("m-" + number).build();
  }

  /// A message that is being worked comes again when it is told to.
  ChangeMessageVisibilityResponse postponed(ChangeMessageVisibilityRequest change) {
    Queue queue = queue(change.queueUrl());
    int number = Integer.parseInt(change.receiptHandle());
    Optional.ofNullable(queue.messages.get(number))
        .ifPresent(message -> {
          Instant again = soon(Duration.ofSeconds(change.visibilityTimeout()));
          keep(queue, new Message(number, message.body(), again, message.receives()));
        });
    return ChangeMessageVisibilityResponse.builder().build();
  }

  private boolean strikes(int oneIn) {
    return oneIn > 0 && random.nextInt(oneIn) == 0;
  }

  private Instant soon(Duration delay) {
    return agenda.instant().plus(delay);
  }

  private Queue queue(String url) {
    return Optional.ofNullable(queues.get(url)).orElseThrow();
  }

  private void keep(Queue queue, Message message) {
    queue.messages.put(message.number(), message);
    agenda.at(message.visible(), () -> poll(queue));
  }

  private void poll(Queue queue) {
    List<Message> visible =
        queue.messages.values().stream()
            .filter(message -> !message.visible().isAfter(agenda.instant()))
            .limit(1 + random.nextInt(BATCH_MAX))
            .toList();
    if (visible.isEmpty()) {
      return;
    }
    if (queue.working == queue.concurrency) {
      agenda.after(Duration.ofMillis(500), () -> poll(queue));
      return;
    }
    visible.forEach(message -> receive(queue, message));
    List<Message> batch =
        visible.stream().filter(message -> queue.messages.containsKey(message.number())).toList();
    if (!batch.isEmpty()) {
      work(queue, batch);
    }
    agenda.after(Duration.ofMillis(20), () -> poll(queue));
  }

  private void receive(Queue queue, Message message) {
    queue.messages.remove(message.number());
    if (message.receives() < RECEIVES_MAX) {
      keep(queue, message.received(soon(queue.visibility)));
    } else {
      dead++;
      story.tell(() -> "dead letter " + message.body());
    }
  }

  private void work(Queue queue, List<Message> batch) {
    queue.working++;
    lambdas.invoke(
        queue.function,
        event(queue.function, batch),
        ended -> {
          queue.working--;
          if (ended instanceof Lambdas.Ended.Answered(byte[] answer)) {
            Set<Integer> failed = failed(answer);
            batch.stream()
                .map(Message::number)
                .filter(number -> !failed.contains(number))
                .filter(_ -> !strikes(troubles.keptOneIn()))
                .forEach(queue.messages::remove);
          }
        });
  }

  /// What a function gets when one message is there for it.
  public static byte[] event(LambdaName function, String body) {
    return event(function, List.of(new Message(0, body, Instant.EPOCH, 0)));
  }

  private static byte[] event(LambdaName function, List<Message> batch) {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    batch.forEach(message ->
        records
            .addObject()
            .put("messageId", Integer.toString(message.number()))
            .put("receiptHandle", Integer.toString(message.number()))
            .put("eventSourceARN", "arn:aws:sqs:us-east-1:000000000000:" + function.word())
            .put("body", message.body())
            .putObject("attributes")
            .put("ApproximateReceiveCount", Integer.toString(message.receives() + 1)));
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Set<Integer> failed(byte[] answer) {
    try {
      Set<Integer> failed = new HashSet<>();
      for (JsonNode failure : JSON.readTree(answer).path("batchItemFailures")) {
        failed.add(Integer.parseInt(failure.path("itemIdentifier").asText()));
      }
      return failed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
