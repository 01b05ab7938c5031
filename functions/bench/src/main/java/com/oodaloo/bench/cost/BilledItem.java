package com.oodaloo.bench.cost;

/// What AWS bills, and under which name its price stands in `prices.properties`.
public enum BilledItem {
  LAMBDA_REQUEST("Lambda requests", "lambda.request"),
  LAMBDA_GB_SECOND("Lambda GB-seconds", "lambda.gb-second"),
  WRITE_UNIT("DynamoDB write units", "dynamodb.write-unit"),
  READ_UNIT("DynamoDB read units", "dynamodb.read-unit"),
  STORED_GB("DynamoDB GB-months, point-in-time recovery included", "dynamodb.gb-month"),
  SQS_REQUEST("SQS requests", "sqs.request"),
  EMPTY_POLL("SQS polls that find nothing", "sqs.empty-poll"),
  HTTP_REQUEST("HTTP API requests", "http.request"),
  MAIL("SES mails", "ses.mail"),
  KMS_REQUEST("KMS requests, at most", "kms.request"),
  BUS_EVENT("EventBridge events", "eventbridge.event"),
  SCHEDULE("EventBridge schedules fired", "eventbridge.schedule"),
  LOG_GB("log GB", "logs.gb"),
  ALARM("CloudWatch alarms", "cloudwatch.alarm-month"),
  METRIC("CloudWatch metrics of our own", "cloudwatch.metric-month"),
  DASHBOARD("CloudWatch dashboards", "cloudwatch.dashboard-month"),
  KMS_KEY("KMS keys", "kms.key-month"),
  SECRET("secrets", "secrets.secret-month");

  private final String words;
  private final String price;

  BilledItem(String words, String price) {
    this.words = words;
    this.price = price;
  }

  String words() {
    return words;
  }

  /// The price of one, in dollars.
  double dollars(Prices prices) {
    return prices.of(price);
  }
}
