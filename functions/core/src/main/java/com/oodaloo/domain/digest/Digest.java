package com.oodaloo.domain.digest;

import com.oodaloo.domain.cash.Runway;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.CashProfit;
import com.oodaloo.domain.profit.JobVariance;
import com.oodaloo.domain.profit.WorkProfit;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// One Monday mail as figures: everything the owner will read, before anybody renders it.
///
/// `week` is the full week before `monday`. `jobs` holds the jobs with work or money, most trouble
/// first; `questions` the open tray items, most money first; `notes` says in sentences what these
/// figures do not know (no bank yet, an account left out, a first week).
public record Digest(
    Firm firm,
    LocalDate monday,
    Week week,
    Figures figures,
    Outlook outlook,
    List<JobVariance> jobs,
    Receivables receivables,
    ToDo toDo,
    QuoteFacts quotes,
    List<OpenQuestion> questions,
    List<String> notes) {
  public Digest {
    jobs = List.copyOf(jobs);
    questions = List.copyOf(questions);
    notes = List.copyOf(notes);
  }

  /// The same digest, with notes on what its sources did not bring before its own.
  public Digest noting(List<String> first) {
    return new Digest(
        firm,
        monday,
        week,
        figures,
        outlook,
        jobs,
        receivables,
        toDo,
        quotes,
        questions,
        Stream.concat(first.stream(), notes.stream()).toList());
  }

  /// The figures of the first screen. `cash` is what the business accounts last reported; with no
  /// such account, or no job in the books, a figure of zero means that nobody told us.
  public record Figures(
      int accounts,
      int jobs,
      Money cash,
      Runway runway,
      WorkProfit weekProfit,
      WorkProfit quarterProfit,
      CashProfit cashProfit,
      ExplainedShare explained,
      BiggestChange change) {}
}
