package com.oodaloo.adapters.dynamodb;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A client whose call number `failing` and all later ones are never answered, as if the process
/// had been stopped there.
public final class FailingClient {
  public enum Moment {
    /// The request never arrived.
    BEFORE,
    /// The request was carried out, its answer was lost.
    AFTER
  }

  private FailingClient() {}

  public static DynamoDbClient of(DynamoDbClient real, int failing, Moment moment) {
    AtomicInteger calls = new AtomicInteger();
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            FailingClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (method.isDefault() && arguments[0] instanceof java.util.function.Consumer<?>) {
                return java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              int call = calls.incrementAndGet();
              if (call > failing || (call == failing && moment == Moment.BEFORE)) {
                throw SdkClientException.create("stopped before call " + call);
              }
              Object answer;
              try {
                answer = method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              if (call == failing) {
                throw SdkClientException.create("stopped after call " + call);
              }
              return answer;
            });
  }
}
