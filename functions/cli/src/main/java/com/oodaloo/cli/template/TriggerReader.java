package com.oodaloo.cli.template;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Finds what makes a function run: its SAM events, and the routes of the HTTP API that lead to it.
///
/// The routes are resources of their own: as SAM events they would make the API depend on functions
/// that depend on the API's address.
record TriggerReader(Map<String, Resource> resources) {

  List<Trigger.HttpRoute> routes(String functionId) {
    return resources.values().stream()
        .filter(resource -> resource.type().equals(ResourceType.ROUTE))
        .filter(route -> functionOf(route).equals(functionId))
        .map(TriggerReader::route)
        .toList();
  }

  /// The id of the function that answers a route.
  private String functionOf(Resource route) {
    Resource integration = resources.get(integrationId(route));
    if (integration == null || !integration.type().equals(ResourceType.INTEGRATION)) {
      throw route.fault("Target", "expected !Sub integrations/${an integration}");
    }
    return integration.properties().target("IntegrationUri").replaceFirst("\\.?Alias[a-z]*$", "");
  }

  private static String integrationId(Resource route) {
    if (route.properties().expression("Target")
        instanceof Expression.Concatenation(List<Expression> parts)) {
      for (Expression part : parts) {
        if (part instanceof Expression.Reference(String id)) {
          return id;
        }
      }
    }
    return "";
  }

  private static Trigger.HttpRoute route(Resource route) {
    String key = route.properties().text("RouteKey");
    if (!key.matches("(GET|POST|PUT|DELETE|ANY) /\\S*")) {
      throw route.fault("RouteKey", "expected a method and a path, not \"" + key + "\"");
    }
    int space = key.indexOf(' ');
    return new Trigger.HttpRoute(key.substring(0, space), key.substring(space + 1));
  }

  Trigger event(TemplateSection event) {
    TemplateSection properties = event.section("Properties");
    String type = event.text("Type");
    return switch (type) {
      case "SQS" -> queue(properties);
      case "ScheduleV2" -> schedule(properties);
      case "SNS" -> new Trigger.TopicTrigger(properties.target("Topic"));
      default ->
          throw new TemplateFault(
              event.at("Type"), type + " is not understood by the local runner");
    };
  }

  private static Trigger queue(TemplateSection properties) {
    Object responseTypes = properties.content().get("FunctionResponseTypes");
    return new Trigger.QueueTrigger(
        properties.target("Queue"),
        properties.number("BatchSize", 10),
        responseTypes instanceof List<?> list && list.contains("ReportBatchItemFailures"));
  }

  private static Trigger schedule(TemplateSection properties) {
    try {
      return new Trigger.Schedule(
          properties.text("Name"),
          properties.text("ScheduleExpression"),
          ZoneId.of(properties.text("ScheduleExpressionTimezone", "UTC")));
    } catch (DateTimeException unknown) {
      throw new TemplateFault(
          properties.at("ScheduleExpressionTimezone"), unknown.getMessage() + "", unknown);
    } catch (IllegalArgumentException refused) {
      throw new TemplateFault(
          properties.at("ScheduleExpression"), refused.getMessage() + "", refused);
    }
  }
}
