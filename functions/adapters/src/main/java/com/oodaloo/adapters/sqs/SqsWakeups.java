package com.oodaloo.adapters.sqs;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.app.Trace;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.domain.firm.FirmId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/// Sends wake-ups to the queues.
///
/// An event waits a little before it is worked: a drain that starts sooner could not count on
/// seeing its change (stamps have a resolution of one second, lists lag) and would send it back. An
/// account waits as long: a sync that is woken the moment it is connected may not find it yet in
/// the index of accounts.
public final class SqsWakeups implements Wakeups {
  /// The message attribute that says why it was sent.
  public static final String TRACE = "trace";

  /// What SQS allows.
  private static final Duration DELAY_MAX = Duration.ofMinutes(15);

  private final SqsClient client;
  private final QueueUrls queues;
  private final Duration settling;

  /// The URLs of the queues.
  public record QueueUrls(String jobber, String plaid, String stripe, String reconcile) {
    /// The URL of the queue of that name; none for a queue that is not ours.
    Optional<String> named(String name) {
      return Stream.of(jobber, plaid, stripe, reconcile)
          .filter(url -> url.equals(name) || url.endsWith("/" + name))
          .findFirst();
    }
  }

  /// @param settling how long after an event a drain may count on reading its change: whole
  ///   seconds, 5 in the cloud and 0 on one machine
  public SqsWakeups(SqsClient client, QueueUrls queues, Duration settling) {
    this.client = client;
    this.queues = queues;
    this.settling = settling;
  }

  @Override
  public void event(EventKey key) {
    Trace.during(
        Trace.of(key),
        () -> send(queue(key.source()), new Wakeup.Event(key), key.owner(), settling));
  }

  @Override
  public void account(Source source, String account) {
    accountLater(source, account, settling);
  }

  @Override
  public void accountLater(Source source, String account, Duration pause) {
    Duration delay = pause.compareTo(DELAY_MAX) < 0 ? pause : DELAY_MAX;
    send(queue(source), new Wakeup.Account(source, account), source.word() + "#" + account, delay);
  }

  @Override
  public void reconcile(FirmId firm) {
    send(queues.reconcile(), new Wakeup.Reconcile(firm), firm.value(), Duration.ZERO);
  }

  /// Asks SQS for what it refuses, a message without a body, so that the way there is known.
  ///
  /// @throws SdkException always
  public void rehearse() {
    client.sendMessage(send -> send.queueUrl(queues.reconcile()).messageBody(""));
  }

  private String queue(Source source) {
    return switch (source) {
      case JOBBER -> queues.jobber();
      case PLAID -> queues.plaid();
      case STRIPE -> queues.stripe();
    };
  }

  /// The group makes the queue a fair one: a firm with many messages does not hold up the others.
  private SendMessageResponse send(String queue, Wakeup wakeup, String group, Duration delay) {
    SendMessageRequest request =
        SendMessageRequest.builder()
            .queueUrl(queue)
            .messageBody(WakeupMessages.write(wakeup))
            .messageGroupId(group)
            .delaySeconds(Math.toIntExact(Math.ceilDiv(delay.toMillis(), 1_000)))
            .messageAttributes(trace())
            .build();
    return AwsCalls.call("wake-up", () -> client.sendMessage(request));
  }

  private static Map<String, MessageAttributeValue> trace() {
    String trace = Trace.current();
    return trace.isEmpty()
        ? Map.of()
        : Map.of(
            TRACE, MessageAttributeValue.builder().dataType("String").stringValue(trace).build());
  }
}
