package com.oodaloo.domain.digest;

import com.oodaloo.domain.cash.CashOnHand;
import com.oodaloo.domain.cash.Runway;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.profit.CashProfit;
import com.oodaloo.domain.profit.JobVariance;
import com.oodaloo.domain.profit.WorkProfit;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// One Monday mail as figures: everything the owner will read, before anybody renders it.
///
/// Every figure is as of `moment`, the end of that day; `week` is the full week before `monday`,
/// the Monday of its week. `jobs` holds the jobs with work or money, most trouble first;
/// `questions` the open tray items, most money first; `notes` says in sentences what these figures
/// do not know (no bank yet, an account left out, a first week).
public record Digest(
    Firm firm,
    LocalDate monday,
    LocalDate moment,
    Week week,
    String headline,
    Figures figures,
    Outlook outlook,
    List<JobVariance> jobs,
    Receivables receivables,
    ToDo toDo,
    QuoteFacts quotes,
    List<OpenQuestion> questions,
    List<Action> actions,
    List<String> notes) {
  public Digest {
    jobs = List.copyOf(jobs);
    questions = List.copyOf(questions);
    actions = List.copyOf(actions);
    notes = List.copyOf(notes);
  }

  /// The same digest, with notes on what its sources did not bring before its own.
  public Digest noting(List<String> first) {
    return new Digest(
        firm,
        monday,
        moment,
        week,
        headline,
        figures,
        outlook,
        jobs,
        receivables,
        toDo,
        quotes,
        questions,
        actions,
        Stream.concat(first.stream(), notes.stream()).toList());
  }

  /// The figures of the first screen. With no job in the books, a profit of zero means that nobody
  /// told us.
  public record Figures(
      int accounts,
      int jobs,
      CashOnHand cash,
      Runway runway,
      WorkProfit weekProfit,
      WorkProfit quarterProfit,
      CashProfit cashProfit,
      ExplainedShare explained) {}
}
