package com.oodaloo.handlers.pages.company;

import com.oodaloo.domain.money.Money;
import com.oodaloo.handlers.pages.company.CompanyView.Column;
import com.oodaloo.handlers.pages.company.CompanyView.Columns;
import com.oodaloo.handlers.pages.company.CompanyView.Row;
import com.oodaloo.handlers.pages.parts.Tone;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sets amounts into a drawing. The scale always shows zero, so that no small change looks large.
record Chart(long least, long most) {
  private static final int TOP = 12;
  private static final int FLOOR = CompanyView.HEIGHT - 28;
  private static final int GAP = 8;

  /// One amount and what it is called.
  record Value(String label, Money amount) {
    Row row() {
      return new Row(label, amount.toString());
    }
  }

  static Chart of(List<Value> values) {
    LongSummaryStatistics cents =
        values.stream().mapToLong(value -> value.amount().cents()).summaryStatistics();
    long least = values.isEmpty() ? 0 : Math.min(0, cents.getMin());
    long most = values.isEmpty() ? 0 : Math.max(0, cents.getMax());
    return new Chart(least, most == least ? least + 1 : most);
  }

  int zero() {
    return y(0);
  }

  private int y(long cents) {
    long height = FLOOR - TOP;
    return FLOOR - Math.toIntExact(Math.multiplyExact(cents - least, height) / (most - least));
  }

  /// The points of a polyline, value `first` of `count` standing at the left.
  String points(List<Value> values, int first, int count) {
    return IntStream.range(0, values.size())
        .mapToObj(i ->
            (first + i) * CompanyView.WIDTH / Math.max(1, count - 1)
                + ","
                + y(values.get(i).amount().cents()))
        .collect(Collectors.joining(" "));
  }

  Columns columns(String says, List<Value> values) {
    int step = CompanyView.WIDTH / Math.max(1, values.size());
    return new Columns(
        says,
        zero(),
        IntStream.range(0, values.size())
            .mapToObj(i -> column(values.get(i), i * step, step - GAP))
            .toList());
  }

  private Column column(Value value, int x, int width) {
    int y = y(value.amount().cents());
    boolean below = value.amount().isNegative();
    int top = below ? zero() : y;
    int bottom = below ? y : zero();
    Tone tone = below ? Tone.ALERT : Tone.CALM;
    return new Column(x, top, width, Math.max(1, bottom - top), tone, value.row());
  }
}
