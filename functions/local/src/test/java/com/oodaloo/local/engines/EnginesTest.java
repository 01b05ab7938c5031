package com.oodaloo.local.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.cli.deployment.ServiceClients;
import com.oodaloo.local.SmallStack;
import com.oodaloo.local.engines.Engines.Choice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

final class EnginesTest {
  @Test
  @DisplayName("the table has the keys and the index that the stack declares")
  void tables() {
    try (DynamoDbClient client =
        ServiceClients.dynamoDb(SharedEngines.engines().dynamoDb(), Engines.REGION)) {
      TableDescription table = client.describeTable(ask -> ask.tableName("events")).table();
      assertThat(table.keySchema()).extracting("attributeName").containsExactly("pk", "sk");
      assertThat(table.globalSecondaryIndexes()).extracting("indexName").containsExactly("by-due");
    }
  }

  @Test
  @DisplayName("creating everything again changes nothing")
  void createsOnce() {
    Engines engines = SharedEngines.engines();
    EngineTables.create(SmallStack.stack(), engines.dynamoDb(), Engines.REGION);
    try (EngineQueues again =
        EngineQueues.create(SmallStack.stack(), engines.sqs(), Engines.REGION)) {
      assertThat(again.url(SmallStack.QUEUE)).isEqualTo(engines.queues().url(SmallStack.QUEUE));
      assertThat(again.queueArn(SmallStack.DEAD)).endsWith(":work-dead");
    }
  }

  @Test
  @DisplayName("what was written to a folder is there after a restart")
  void keeps(@TempDir Path folder) {
    write(folder);
    try (var engine = DynamoDbEngine.inFolder(folder)) {
      EngineTables.create(SmallStack.stack(), engine.endpoint(), Engines.REGION);
      int count =
          EngineTables.count(
              SmallStack.stack().tables().getFirst(), engine.endpoint(), Engines.REGION);
      assertThat(count).isEqualTo(1);
    }
  }

  private static void write(Path folder) {
    try (var engine = DynamoDbEngine.inFolder(folder)) {
      EngineTables.create(SmallStack.stack(), engine.endpoint(), Engines.REGION);
      try (DynamoDbClient client = ServiceClients.dynamoDb(engine.endpoint(), Engines.REGION)) {
        client.putItem(put ->
            put.tableName("events")
                .item(Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"))));
      }
    }
  }

  @Test
  @DisplayName("the engines listen on the loopback address and on no other")
  void loopbackOnly() throws SocketException {
    Engines engines = SharedEngines.engines();
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    for (URI endpoint :
        List.of(engines.dynamoDb(), engines.sqs(), engines.ses(), engines.eventBridge())) {
      assertThat(endpoint.getHost()).isEqualTo("127.0.0.1");
      assertThat(others).noneMatch(address -> answers(address, endpoint.getPort()));
    }
  }

  private static boolean answers(InetAddress address, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 200);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  @DisplayName("AWS_ENDPOINT_URL takes the place of the embedded engines")
  void endpointUrl() {
    var inMemory = new Choice.InMemory();
    assertThat(
            Choice.fromEnvironment(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:4566"), inMemory))
        .isEqualTo(new Choice.At(URI.create("http://127.0.0.1:4566")));
    assertThat(Choice.fromEnvironment(Map.of("AWS_ENDPOINT_URL", " "), inMemory))
        .isEqualTo(inMemory);
    assertThat(Choice.fromEnvironment(Map.of(), inMemory)).isEqualTo(inMemory);
    assertThat(
            Choice.fromEnvironment(
                Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:8000"), inMemory))
        .isEqualTo(new Choice.Some(Map.of("DYNAMODB", URI.create("http://127.0.0.1:8000"))));
  }
}
