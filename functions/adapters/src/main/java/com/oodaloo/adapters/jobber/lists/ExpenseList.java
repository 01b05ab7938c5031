package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.adapters.jobber.JobberIds;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberSource.Page;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.time.Days;
import com.oodaloo.jobber.graphql.ExpensesQuery;
import com.oodaloo.jobber.graphql.ExpensesQuery.Node;
import com.oodaloo.jobber.graphql.type.ExpenseFilterAttributes;
import java.util.List;

/// Expenses. Jobber knows neither category nor vendor of them, and some have no total.
final class ExpenseList {
  private ExpenseList() {}

  static Page read(Reading reading) {
    ExpensesQuery.Builder query = ExpensesQuery.builder();
    if (!reading.place().offset().isEmpty()) {
      query.after(reading.place().offset());
    }
    reading
        .changed()
        .ifPresent(
            range -> query.filter(ExpenseFilterAttributes.builder().updatedAt(range).build()));
    ExpensesQuery.Expenses answer = reading.call(query.build()).expenses;
    if (answer == null || answer.nodes.isEmpty()) {
      return new Page(List.of(), "");
    }
    return reading.page(
        answer.nodes,
        node -> node.id,
        node -> new BookChange.PutExpense(expense(node, reading)),
        reading.next(answer.pageInfo.pageFields, answer.nodes.getLast().updatedAt, "expenses"));
  }

  private static Expense expense(Node node, Reading reading) {
    return new Expense(
        JobberIds.kept(node.id),
        node.linkedJob == null ? "" : JobberIds.kept(node.linkedJob.id),
        node.title,
        node.total == null ? reading.nothing() : reading.nearest(node.total),
        reading.dateOf(node.date, Days.EVER));
  }
}
