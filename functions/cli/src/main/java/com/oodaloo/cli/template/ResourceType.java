package com.oodaloo.cli.template;

import java.util.Map;
import java.util.Set;

/// The CloudFormation resource types that the local world builds, and the attributes they have.
final class ResourceType {
  static final String FUNCTION = "AWS::Serverless::Function";
  static final String FUNCTION_URL = "AWS::Lambda::Url";
  static final String ALIAS = "AWS::Lambda::Alias";
  static final String TABLE = "AWS::DynamoDB::Table";
  static final String QUEUE = "AWS::SQS::Queue";
  static final String TOPIC = "AWS::SNS::Topic";
  static final String ROLE = "AWS::IAM::Role";
  static final String LOG_GROUP = "AWS::Logs::LogGroup";
  static final String ROUTE = "AWS::ApiGatewayV2::Route";
  static final String INTEGRATION = "AWS::ApiGatewayV2::Integration";

  private static final Map<String, String> NESTED_LOCATION =
      Map.of(
          "AWS::CloudFormation::Stack", "TemplateURL",
          "AWS::Serverless::Application", "Location");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          FUNCTION,
          Set.of("Arn"),
          FUNCTION_URL,
          Set.of("FunctionUrl", "FunctionArn"),
          TABLE,
          Set.of("Arn", "StreamArn"),
          QUEUE,
          Set.of("Arn", "QueueUrl", "QueueName"),
          TOPIC,
          Set.of("TopicArn", "TopicName"),
          ROLE,
          Set.of("Arn", "RoleId"),
          LOG_GROUP,
          Set.of("Arn"),
          "AWS::ApiGatewayV2::Api",
          Set.of("ApiEndpoint", "ApiId"));

  private ResourceType() {}

  static boolean isNestedStack(String type) {
    return NESTED_LOCATION.containsKey(type);
  }

  /// The property that holds a nested stack's file.
  static String locationProperty(String type) {
    return NESTED_LOCATION.getOrDefault(type, "");
  }

  /// Types that nothing here builds are given the benefit of the doubt.
  static boolean hasAttribute(String type, String attribute) {
    Set<String> known = ATTRIBUTES.get(type);
    return known == null || known.contains(attribute);
  }
}
