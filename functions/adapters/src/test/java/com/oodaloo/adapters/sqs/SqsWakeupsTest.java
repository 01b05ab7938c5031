package com.oodaloo.adapters.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.oodaloo.app.Examples;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Redelivery;
import com.oodaloo.app.ingest.Source;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@DisplayName("The queues")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqsWakeupsTest {
  private final SQSRestServer server =
      SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
  private final SqsClient client = client(server.waitUntilStarted().localAddress().getPort());
  private SqsWakeups.QueueUrls queues = new SqsWakeups.QueueUrls("", "", "", "");

  @BeforeAll
  void queues() {
    queues = new SqsWakeups.QueueUrls(queue(), queue(), queue(), queue());
  }

  @AfterAll
  void stop() {
    client.close();
    server.stopAndWait();
  }

  @Test
  @DisplayName("an event wakes the sync of its own source")
  void ownQueue() {
    for (Source source : Source.values()) {
      wakeups(0).event(key(source));
    }

    assertThat(received(queues.jobber())).containsExactly(new Wakeup.Event(key(Source.JOBBER)));
    assertThat(received(queues.plaid())).containsExactly(new Wakeup.Event(key(Source.PLAID)));
    assertThat(received(queues.stripe())).containsExactly(new Wakeup.Event(key(Source.STRIPE)));
  }

  @Test
  @DisplayName("an account and a firm are woken without any event")
  void accountAndFirm() {
    wakeups(0).account(Source.STRIPE, "acct_77");
    wakeups(0).reconcile(Examples.FIRM_ID);

    assertThat(received(queues.stripe()))
        .containsExactly(new Wakeup.Account(Source.STRIPE, "acct_77"));
    assertThat(received(queues.reconcile()))
        .containsExactly(new Wakeup.Reconcile(Examples.FIRM_ID));
  }

  @Test
  @DisplayName("an event and an account wait until they can be read, a firm does not")
  void eventsSettle() {
    SqsWakeups.QueueUrls own = new SqsWakeups.QueueUrls(queue(), queue(), queue(), queue());
    SqsWakeups slow = new SqsWakeups(client, own, Duration.ofSeconds(60));
    slow.event(key(Source.JOBBER));
    slow.event(key(Source.PLAID));
    slow.account(Source.STRIPE, "acct_77");
    slow.reconcile(Examples.FIRM_ID);

    assertThat(count(own.jobber(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
        .isEqualTo("1");
    assertThat(count(own.plaid(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
        .isEqualTo("1");
    assertThat(count(own.stripe(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
        .isEqualTo("1");
    assertThat(count(own.reconcile(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
        .isEqualTo("0");
  }

  @Test
  @DisplayName("a message that failed comes again when it was told to")
  void comesAgain() {
    wakeups(0).reconcile(Examples.FIRM_ID);
    SqsRedelivery redelivery = new SqsRedelivery(client, queues);
    redelivery.after(taken(queues.reconcile()), Duration.ofSeconds(60));
    assertThat(received(queues.reconcile())).isEmpty();

    wakeups(0).account(Source.STRIPE, "acct_78");
    redelivery.after(taken(queues.stripe()), Duration.ZERO);
    assertThat(received(queues.stripe()))
        .containsExactly(new Wakeup.Account(Source.STRIPE, "acct_78"));
  }

  @Test
  @DisplayName("a receipt nobody gave changes nothing and raises nothing")
  void noReceipt() {
    SqsRedelivery redelivery = new SqsRedelivery(client, queues);
    String queue = queues.plaid().substring(queues.plaid().lastIndexOf('/') + 1);
    assertThatCode(
            () -> {
              redelivery.after(new Redelivery.Received(queue, "nobody's"), Duration.ofSeconds(5));
              redelivery.after(new Redelivery.Received("other", "receipt"), Duration.ofSeconds(5));
            })
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("a queue that is not there is refused for good")
  void noQueue() {
    String gone = queues.plaid() + "-gone";
    SqsWakeups lost =
        new SqsWakeups(
            client, new SqsWakeups.QueueUrls(gone, gone, gone, gone), Duration.ofSeconds(0));

    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> lost.event(key(Source.PLAID)))
        .withMessageContaining("wake-up was refused");
  }

  private SqsWakeups wakeups(int delaySeconds) {
    return new SqsWakeups(client, queues, Duration.ofSeconds(delaySeconds));
  }

  private static EventKey key(Source source) {
    return new EventKey(source, "account-1", Examples.TODAY, "e-1");
  }

  private String queue() {
    return client.createQueue(create -> create.queueName(UUID.randomUUID().toString())).queueUrl();
  }

  private Redelivery.Received taken(String queue) {
    Message message =
        client.receiveMessage(receive -> receive.queueUrl(queue)).messages().getFirst();
    return new Redelivery.Received(
        queue.substring(queue.lastIndexOf('/') + 1), message.receiptHandle());
  }

  private List<Wakeup> received(String queue) {
    List<Message> messages =
        client
            .receiveMessage(receive -> receive.queueUrl(queue).maxNumberOfMessages(10))
            .messages();
    messages.forEach(message ->
        client.deleteMessage(
            delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle())));
    return messages.stream()
        .map(message -> WakeupMessages.parse(message.body()).orElseThrow())
        .toList();
  }

  private String count(String queue, QueueAttributeName name) {
    return String.valueOf(
        client
            .getQueueAttributes(get -> get.queueUrl(queue).attributeNames(name))
            .attributes()
            .get(name));
  }

  private static SqsClient client(int port) {
    return SqsClient.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
