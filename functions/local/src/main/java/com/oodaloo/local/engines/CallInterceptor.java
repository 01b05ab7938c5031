package com.oodaloo.local.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// Tells the measurement of each call that AWS answered or refused. The SDK finds it by name, in
/// `software/amazon/awssdk/global/handlers/execution.interceptors`; without a measurement it does
/// nothing.
public final class CallInterceptor implements ExecutionInterceptor {
  public static final ScopedValue<Consumer<Seen>> LISTENER = ScopedValue.newInstance();

  /// A call without the function it was made for.
  public record Seen(String action, String resource, double units) {}

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    Optional<SdkField<?>> capacity = field(request, "ReturnConsumedCapacity");
    if (!LISTENER.isBound() || capacity.isEmpty()) {
      return request;
    }
    SdkRequest.Builder builder = request.toBuilder();
    capacity.get().set(builder, "TOTAL");
    return builder.build();
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (LISTENER.isBound()) {
      double units = units(context.response());
      List<Seen> seen = calls(context.request(), attributes);
      seen.forEach(call ->
          LISTENER.get().accept(new Seen(call.action(), call.resource(), units / seen.size())));
    }
  }

  /// A refused call was allowed to be made too: a condition that does not hold, most of all.
  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    if (LISTENER.isBound()) {
      calls(context.request(), attributes).forEach(LISTENER.get());
    }
  }

  private static List<Seen> calls(SdkRequest request, ExecutionAttributes attributes) {
    if (request instanceof TransactWriteItemsRequest transaction) {
      return transaction.transactItems().stream().map(CallInterceptor::part).toList();
    }
    String service =
        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME).toLowerCase(Locale.ROOT);
    String action =
        prefix(service) + ":" + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    List<Seen> calls = new ArrayList<>();
    calls.add(new Seen(action, resource(request), 0));
    return calls;
  }

  /// What a policy calls the service.
  private static String prefix(String service) {
    return switch (service) {
      case "sesv2" -> "ses";
      case "eventbridge" -> "events";
      default -> service;
    };
  }

  private static Seen part(TransactWriteItem item) {
    if (item.put() != null) {
      return new Seen("dynamodb:PutItem", item.put().tableName(), 0);
    } else if (item.update() != null) {
      return new Seen("dynamodb:UpdateItem", item.update().tableName(), 0);
    } else if (item.delete() != null) {
      return new Seen("dynamodb:DeleteItem", item.delete().tableName(), 0);
    }
    return new Seen("dynamodb:ConditionCheckItem", item.conditionCheck().tableName(), 0);
  }

  private static String resource(SdkRequest request) {
    String index = text(request, "IndexName");
    String queue = text(request, "QueueUrl");
    return index.isEmpty()
        ? text(request, "TableName") + queue.substring(queue.lastIndexOf('/') + 1)
        : text(request, "TableName") + "/index/" + index;
  }

  private static String text(SdkRequest request, String field) {
    return request.getValueForField(field, String.class).orElse("");
  }

  private static double units(SdkPojo response) {
    Optional<Object> consumed =
        field(response, "ConsumedCapacity").map(field -> field.getValueOrDefault(response));
    return switch (consumed.orElse("")) {
      case ConsumedCapacity one -> one.capacityUnits();
      case List<?> several ->
          several.stream()
              .map(ConsumedCapacity.class::cast)
              .mapToDouble(ConsumedCapacity::capacityUnits)
              .sum();
      default -> 0;
    };
  }

  private static Optional<SdkField<?>> field(SdkPojo pojo, String name) {
    return pojo.sdkFields().stream()
        .filter(field -> field.memberName().equals(name))
        .findFirst()
        .map(field -> field);
  }
}
