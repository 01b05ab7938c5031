package com.oodaloo.app.outcomes;

import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import java.time.Instant;

/// Something that happened to a firm. The same thing has the same id however often it is told, so
/// that subscribers can drop what they know.
public sealed interface Outcome {
  FirmId firm();

  String id();

  /// A question was opened in the tray; `number` is the place of its opening in its history, so
  /// that one that is opened again is another.
  record QuestionOpened(FirmId firm, String question, int number, Question.Kind kind)
      implements Outcome {
    @Override
    public String id() {
      return "question-opened/" + firm + "/" + question + "/" + number;
    }
  }

  /// The mail service took the digest of that week.
  record DigestSent(FirmId firm, Week week) implements Outcome {
    @Override
    public String id() {
      return "digest-sent/" + firm + "/" + week;
    }
  }

  /// A connection made at `since` brings nothing until the owner connects again; `account` is the
  /// vendor's own name of what is connected.
  record ReconnectNeeded(FirmId firm, Source source, String account, Instant since)
      implements Outcome {
    @Override
    public String id() {
      return "reconnect-needed/" + firm + "/" + source.word() + "/" + account + "/" + since;
    }
  }

  /// The bank never showed a payout that the processor calls paid.
  record PayoutMissing(FirmId firm, String payout) implements Outcome {
    @Override
    public String id() {
      return "payout-missing/" + firm + "/" + payout;
    }
  }
}
