package com.oodaloo.sandbox.company.events;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// An invoice as written. `depositKey` names the deposit payment that was set against it when it
/// was written, or is empty. An invoice for several jobs has `lines` instead of a job.
public record InvoiceCard(
    String number,
    String clientKey,
    String jobKey,
    String subject,
    long totalCents,
    String depositKey,
    LocalDate issued,
    LocalDate due,
    List<Line> lines,
    Terms terms) {

  /// What of the total is sales tax, and what discount was taken off before it.
  public record Terms(long taxCents, long discountCents) {
    static final Terms NONE = new Terms(0, 0);
  }

  /// A line that bills work of a job; both keys are empty where it was written on the invoice
  /// itself.
  public record Line(String jobKey, String workKey, long cents) {
    public static Line of(WorkLine work) {
      return new Line(work.jobKey(), work.key(), work.cents());
    }
  }

  public InvoiceCard {
    lines = List.copyOf(lines);
  }

  public InvoiceCard(
      String number,
      String clientKey,
      String jobKey,
      String subject,
      long totalCents,
      String depositKey,
      LocalDate issued,
      LocalDate due,
      List<Line> lines) {
    this(
        number, clientKey, jobKey, subject, totalCents, depositKey, issued, due, lines, Terms.NONE);
  }

  /// Returns the same invoice with tax in its total and a discount taken off.
  public InvoiceCard with(Terms other) {
    return new InvoiceCard(
        number, clientKey, jobKey, subject, totalCents, depositKey, issued, due, lines, other);
  }

  public InvoiceCard(
      String number,
      String clientKey,
      String jobKey,
      String subject,
      long totalCents,
      String depositKey,
      LocalDate issued,
      LocalDate due) {
    this(number, clientKey, jobKey, subject, totalCents, depositKey, issued, due, List.of());
  }

  /// Returns the jobs it bills.
  public List<String> jobKeys() {
    return Stream.concat(Stream.of(jobKey), lines.stream().map(Line::jobKey))
        .filter(key -> !key.isEmpty())
        .distinct()
        .toList();
  }

  /// Returns what of it is for a job.
  public long centsFor(String job) {
    return job.equals(jobKey)
        ? totalCents
        : lines.stream().filter(line -> line.jobKey().equals(job)).mapToLong(Line::cents).sum();
  }
}
