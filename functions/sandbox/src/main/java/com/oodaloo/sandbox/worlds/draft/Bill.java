package com.oodaloo.sandbox.worlds.draft;

import java.time.LocalDate;

/// An invoice as it was really meant, and the day its client means to pay.
public record Bill(
    String id,
    String number,
    Customer customer,
    String jobId,
    String jobName,
    long cents,
    LocalDate issued,
    LocalDate due,
    LocalDate payDay) {
  public Bill numbered(String other) {
    return new Bill(id, other, customer, jobId, jobName, cents, issued, due, payDay);
  }

  /// A credit note to the same client for that part of it.
  public Bill creditNote(String noteId, long off) {
    return new Bill(noteId, number + "-C", customer, "", "", -off, issued, issued, issued);
  }
}
