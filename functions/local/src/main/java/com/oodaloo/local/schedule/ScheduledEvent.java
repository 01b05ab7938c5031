package com.oodaloo.local.schedule;

import com.oodaloo.local.schedule.Timetable.Firing;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

/// The event EventBridge Scheduler hands to a function whose schedule has no input of its own.
public final class ScheduledEvent {
  private ScheduledEvent() {}

  public static byte[] write(Firing firing) {
    return """
    {"version":"0","id":"%1$s-%2$d","detail-type":"Scheduled Event","source":"aws.scheduler",\
    "account":"000000000000","time":"%3$s","region":"us-east-1",\
    "resources":["arn:aws:scheduler:us-east-1:000000000000:schedule/default/%1$s"],"detail":"{}"}\
    """
        .formatted(
            firing.schedule(),
            firing.at().getEpochSecond(),
            firing.at().truncatedTo(ChronoUnit.SECONDS))
        .getBytes(StandardCharsets.UTF_8);
  }
}
