package com.oodaloo.domain.invoice;

import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What of one invoice is for one job; zero where the source names the job and not how much of the
/// invoice is for it.
public record JobShare(String jobId, Money amount) {

  /// The shares of an invoice for several jobs, by the lines that are each job's and those that are
  /// nobody's. A discount and the tax are on no line: they fall on all lines in proportion.
  ///
  /// Lines of $600.00 and $200.00 and $100.00 of nobody's on an invoice of $900.00 give $600.00 and
  /// $200.00, and $100.00 stays with the invoice. Where a job's lines are negative in sum, nothing
  /// can be said of any.
  public static List<JobShare> among(Money total, Map<String, Money> lines, Money nobodys) {
    List<String> jobs = new ArrayList<>(new TreeMap<>(lines).keySet());
    List<Long> weights = new ArrayList<>();
    jobs.forEach(job -> weights.add(lines.getOrDefault(job, nobodys).cents()));
    weights.add(nobodys.cents());
    boolean said =
        total.isPositive()
            && weights.stream().noneMatch(weight -> weight < 0)
            && weights.stream().anyMatch(weight -> weight > 0);
    List<Money> parts = said ? total.allocate(weights) : List.of();
    List<JobShare> shares = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      shares.add(new JobShare(jobs.get(i), said ? parts.get(i) : Money.zero(total.currency())));
    }
    return shares;
  }
}
