package com.oodaloo.local.cli;

import com.oodaloo.handlers.wiring.Wiring;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.Queues;
import com.oodaloo.local.functions.LocalNames;
import com.oodaloo.local.functions.LocalSecrets;
import com.oodaloo.local.template.Stack;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// The engines of a world that runs in another process, seen as its sync function sees them.
record RunningEngines(Queues queues, Map<String, String> environment) implements AutoCloseable {
  private static final String ANY = "AWS_ENDPOINT_URL";
  private static final String NOWHERE = "http://localhost";

  /// @param dynamoDb and `sqs` are addresses, empty for what the environment says
  static RunningEngines at(Map<String, String> process, String dynamoDb, String sqs) {
    String tables = address(process, "DYNAMODB", dynamoDb);
    String messages = address(process, "SQS", sqs);
    Stack stack = Stack.read(ProjectFolder.template());
    Queues queues = Queues.create(stack, URI.create(messages), Engines.REGION);
    LocalNames names =
        new LocalNames(
            stack, queues, new LocalNames.Addresses(NOWHERE, NOWHERE), LocalSecrets.from(process));
    Map<String, String> environment =
        new HashMap<>(stack.function("PlaidSyncFunction").environment(names));
    environment.put("AWS_REGION", Engines.REGION);
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", tables);
    environment.put("AWS_ENDPOINT_URL_SQS", messages);
    return new RunningEngines(queues, Map.copyOf(environment));
  }

  private static String address(Map<String, String> process, String service, String said) {
    String address =
        said.isEmpty()
            ? process.getOrDefault(ANY + "_" + service, process.getOrDefault(ANY, ""))
            : said;
    if (address.isEmpty()) {
      throw new BadInput(
          "say where the engines are: --dynamodb and --sqs as `oodaloo run` prints them, or "
              + ANY);
    }
    return address;
  }

  Wiring wiring() {
    return Wiring.of(environment, Clock.systemUTC(), new SecureRandom());
  }

  @Override
  public void close() {
    queues.close();
  }
}
