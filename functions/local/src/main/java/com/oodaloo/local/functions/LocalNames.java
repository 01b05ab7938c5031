package com.oodaloo.local.functions;

import com.oodaloo.cli.template.ResolvedNames;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.engines.EngineQueues;
import com.oodaloo.local.engines.Engines;
import java.util.HashMap;
import java.util.Map;

/// What the stack's resources are called here: the answers CloudFormation would give after a
/// deployment.
public final class LocalNames implements ResolvedNames {
  private static final String ACCOUNT = "000000000000";

  private final Map<String, String> references = new HashMap<>();
  private final Map<String, String> attributes = new HashMap<>();
  private final Map<String, String> secrets;

  public LocalNames(
      Stack stack, EngineQueues queues, Addresses addresses, Map<String, String> secrets) {
    this.secrets = Map.copyOf(secrets);
    references.put("AWS::Region", Engines.REGION);
    references.put("AWS::AccountId", ACCOUNT);
    references.put("AWS::Partition", "aws");
    references.put("AWS::StackName", "oodaloo-local");
    references.put("AWS::URLSuffix", "amazonaws.com");
    stack.tables().forEach(table -> references.put(table.id(), table.name()));
    stack.queues().forEach(queue -> name(queue.id(), queue.name(), queues));
    stack.topics().forEach(topic -> references.put(topic.id(), arn("sns", topic.name())));
    stack.functions().forEach(function -> references.put(function.id(), function.id()));
    stack
        .functions()
        .forEach(function ->
            attributes.put(key(function.id() + "Url", "FunctionUrl"), addresses.tray()));
    attributes.put(key("HttpApi", "ApiEndpoint"), addresses.publicUrl());
  }

  /// Where the gateway is for the outside, without a slash at the end.
  public record Addresses(String publicUrl, String tray) {}

  private void name(String id, String name, EngineQueues queues) {
    references.put(id, queues.url(id));
    attributes.put(key(id, "Arn"), queues.queueArn(id));
    attributes.put(key(id, "QueueName"), name);
  }

  private static String arn(String service, String name) {
    return "arn:aws:" + service + ":" + Engines.REGION + ":" + ACCOUNT + ":" + name;
  }

  private static String key(String id, String attribute) {
    return id + "." + attribute;
  }

  @Override
  public String reference(String id) {
    return references.getOrDefault(id, id);
  }

  @Override
  public String attribute(String id, String name) {
    return known(attributes, key(id, name), "GetAtt " + id + "." + name);
  }

  @Override
  public String secret(String key) {
    return known(secrets, key, "secret " + key);
  }

  private static String known(Map<String, String> values, String key, String what) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException(
          what
              + " is asked for by a function's environment, but the local world has no value for"
              + " it");
    }
    return value;
  }
}
