package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.TimeEntry;
import java.time.Duration;

/// What work cost — expenses and hours — as items, both ways.
public final class WorkItems {
  private WorkItems() {}

  public static ItemWriter write(ItemWriter item, Expense expense) {
    return item.text("id", expense.id())
        .text("jobId", expense.jobId())
        .text("title", expense.title())
        .money("amount", expense.amount())
        .day("day", expense.day());
  }

  static Expense expense(ItemReader item) {
    return new Expense(
        item.text("id"),
        item.text("jobId"),
        item.text("title"),
        item.money("amount"),
        item.day("day"));
  }

  public static ItemWriter write(ItemWriter item, TimeEntry entry) {
    return item.text("id", entry.id())
        .text("jobId", entry.jobId())
        .text("userId", entry.userId())
        .day("day", entry.day())
        .number("seconds", entry.worked().toSeconds())
        .money("hourlyRate", entry.hourlyRate());
  }

  static TimeEntry timeEntry(ItemReader item) {
    return new TimeEntry(
        item.text("id"),
        item.text("jobId"),
        item.text("userId"),
        item.day("day"),
        Duration.ofSeconds(item.number("seconds")),
        item.money("hourlyRate"));
  }
}
