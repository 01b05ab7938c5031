package com.oodaloo.domain;

import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.List;

/// Builds a job; a line's cost is zero unless said.
public final class SampleJob {
  private final String id;
  private final List<JobLine> lines = new ArrayList<>();
  private String name;
  private String contract = "10000.00";
  private int percent = -1;

  SampleJob(String id) {
    this.id = id;
    this.name = "Job " + id;
  }

  public SampleJob named(String newName) {
    name = newName;
    return this;
  }

  public SampleJob contract(String dollars) {
    contract = dollars;
    return this;
  }

  public SampleJob percent(int done) {
    percent = done;
    return this;
  }

  public SampleJob line(String day, String amount) {
    return line(day, amount, "0.00");
  }

  public SampleJob line(String day, String amount, String cost) {
    lines.add(new JobLine(Sample.day(day), "work", Sample.usd(amount), Sample.usd(cost)));
    return this;
  }

  public Job build() {
    return new Job(
        id,
        "CUST_" + id,
        name,
        Sample.usd(contract),
        Days.EVER,
        Days.NEVER,
        Days.NEVER,
        percent,
        lines);
  }
}
