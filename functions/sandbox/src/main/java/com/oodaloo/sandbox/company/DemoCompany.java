package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.events.BankAccountCard;
import com.oodaloo.sandbox.company.events.WorldEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Precision Contractors LLC: a general contractor with 12 employees and $3.0 M a year. One seed,
/// always the same weeks.
public final class DemoCompany {
  public static final String NAME = "Precision Contractors LLC";
  public static final ZoneId ZONE = ZoneId.of("America/Denver");
  public static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 30);

  /// From the sixth week on the reference jobs' work is done and their figures stand.
  private static final int REFERENCE_WEEKS = 6;

  private DemoCompany() {}

  /// Returns the company's weeks: the reference scenario inside everything else that a quarter
  /// brings.
  public static World world(long seed, int weeks) {
    if (weeks < 2 || weeks > 52) {
      throw new IllegalArgumentException("weeks must be 2 to 52, not " + weeks);
    }
    var script = new DemoScript(new DemoCalendar(ZONE, FIRST_DAY, weeks), new DemoDice(seed));
    clients(script);
    new ReferenceScenario(script).write();
    var jobs = new DemoJobs(script);
    jobs.write();
    new DemoIncome(script, jobs.bills()).write(jobs.deposits());
    new DemoOdds(script).write();
    new DemoSpending(script).write();
    var figures = weeks < REFERENCE_WEEKS ? List.<Truth.JobTruth>of() : ReferenceScenario.jobs();
    return new World(
        NAME,
        ZONE,
        FIRST_DAY,
        weeks,
        accounts(),
        script.events(),
        new Truth(script.truths(), figures));
  }

  private static void clients(DemoScript script) {
    for (var client : DemoCast.clients()) {
      script.office(FIRST_DAY.minusDays(90), at -> new WorldEvent.ClientAdded(at, client));
    }
  }

  private static List<BankAccountCard> accounts() {
    return List.of(
        new BankAccountCard(
            DemoScript.BUSINESS,
            "Business Checking",
            "4410",
            "checking",
            "business",
            NAME,
            9_482_516),
        new BankAccountCard(
            DemoScript.SAVINGS, "Business Savings", "7730", "savings", "business", NAME, 4_015_088),
        new BankAccountCard(
            DemoScript.PERSONAL,
            "Everyday Checking",
            "1206",
            "checking",
            "personal",
            "Frank Delgado",
            612_347));
  }
}
