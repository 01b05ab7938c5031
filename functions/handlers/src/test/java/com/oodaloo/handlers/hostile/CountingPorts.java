package com.oodaloo.handlers.hostile;

import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.app.ingest.WebhookEvents;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/// The two ports behind a webhook, which count what is asked of them: every call would be one to
/// AWS.
final class CountingPorts {
  private final List<String> called = new ArrayList<>();
  private final InMemoryWebhookEvents rows = new InMemoryWebhookEvents();

  WebhookEvents events() {
    return (WebhookEvents)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {WebhookEvents.class},
            (_, method, arguments) -> {
              called.add(method.getName());
              try {
                Object answer = method.invoke(rows, arguments);
                if (answer instanceof WebhookEvents.Recorded.New) {
                  called.add("row");
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  Wakeups queue() {
    return (Wakeups)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Wakeups.class},
            (_, _, _) -> {
              called.add("wakeup");
              return null;
            });
  }

  int calls() {
    return called.size();
  }

  long rows() {
    return called.stream().filter("row"::equals).count();
  }

  long wakeups() {
    return called.stream().filter("wakeup"::equals).count();
  }
}
