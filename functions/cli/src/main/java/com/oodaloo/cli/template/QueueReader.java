package com.oodaloo.cli.template;

/// Reads one `AWS::SQS::Queue`; the defaults are those of SQS.
final class QueueReader {
  private static final int FOUR_DAYS = 4 * 24 * 60 * 60;

  private QueueReader() {}

  static Queue read(Resource resource) {
    TemplateSection properties = resource.properties();
    TemplateSection redrive = properties.section("RedrivePolicy");
    boolean redriven = properties.has("RedrivePolicy");
    return new Queue(
        resource.id(),
        properties.text("QueueName"),
        properties.seconds("VisibilityTimeout", 30),
        properties.seconds("DelaySeconds", 0),
        properties.seconds("MessageRetentionPeriod", FOUR_DAYS),
        redriven
            ? new DeadLetter.To(redrive.target("deadLetterTargetArn"))
            : new DeadLetter.Absent(),
        redriven ? redrive.number("maxReceiveCount", 0) : 0);
  }
}
