package com.oodaloo.adapters.plaid;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.adapters.wire.JsonFields;
import com.oodaloo.app.Rejected;
import java.time.Duration;
import java.util.Optional;

/// What came back: a status, and a JSON object if it was one. Never printed whole: it may hold a
/// token or an owner's name.
final class PlaidAnswer {
  private final String path;
  private final int status;
  private final Duration retryAfter;
  private final Optional<JsonNode> json;

  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  PlaidAnswer(String path, int status, Duration retryAfter, Optional<JsonNode> json) {
    this.path = path;
    this.status = status;
    this.retryAfter = retryAfter;
    this.json = json;
  }

  /// The object of a good answer.
  ///
  /// @throws Rejected or `Unavailable`, as `PlaidFailures` has it, when it is not one
  JsonNode orThrow() {
    if (status != 200) {
      throw PlaidFailures.of(this);
    }
    return json.orElseThrow(() -> broken("no JSON object"));
  }

  /// A good answer that lacks what it must have. `what` is a fixed word of ours.
  Rejected broken(String what) {
    return new Rejected(
        Rejected.Reason.PROTOCOL, "Plaid's answer to " + path + " is not as agreed: " + what);
  }

  String path() {
    return path;
  }

  int status() {
    return status;
  }

  Duration retryAfter() {
    return retryAfter;
  }

  /// Plaid's `error_code`, or `""`. The only text of an error that is meant for programs.
  String errorCode() {
    return word("error_code", "[A-Z0-9_]{1,80}");
  }

  /// The number under which Plaid's support finds the call, or `""`.
  String requestId() {
    return word("request_id", "[A-Za-z0-9_-]{1,64}");
  }

  boolean mentions(String word) {
    return json.map(object -> JsonFields.text(object, "error_message")).orElse("").contains(word);
  }

  private String word(String field, String form) {
    return json.map(object -> JsonFields.text(object, field))
        .filter(text -> text.matches(form))
        .orElse("");
  }
}
