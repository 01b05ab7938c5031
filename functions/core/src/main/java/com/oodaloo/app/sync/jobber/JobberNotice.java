package com.oodaloo.app.sync.jobber;

/// What one of Jobber's webhooks says beyond "read again".
public sealed interface JobberNotice {
  /// A record of a list is new or different.
  record Changed(JobberList list, String id) implements JobberNotice {}

  /// A record was deleted: no list mentions that.
  record Removed(JobberList list, String id) implements JobberNotice {}

  /// A quote reached a status, which the list may no longer show when it is read.
  record QuoteReached(String id, String status) implements JobberNotice {}

  /// Something happened on a job that has no list of its own.
  record WorkedOn() implements JobberNotice {}

  /// The owner ended the connection at Jobber.
  record Disconnected() implements JobberNotice {}

  /// Something changed, in whichever list.
  record Unspecified() implements JobberNotice {}
}
