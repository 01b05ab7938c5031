package com.oodaloo.local.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.file.Path;

/// The figures of a demo: what `summary.json` holds.
@JsonPropertyOrder({
  "mails",
  "events",
  "duplicatesDropped",
  "matches",
  "questions",
  "precision",
  "recall",
  "seconds"
})
record Summary(
    int mails,
    int events,
    int duplicatesDropped,
    int matches,
    int questions,
    double precision,
    double recall,
    double seconds) {

  String inWords(Path out) {
    return "%d mails, %d events, %d matches, %d questions in %.1f s; see %s"
        .formatted(mails, events, matches, questions, seconds, out);
  }
}
