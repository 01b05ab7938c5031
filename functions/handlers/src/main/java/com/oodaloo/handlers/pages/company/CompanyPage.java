package com.oodaloo.handlers.pages.company;

import com.oodaloo.domain.cash.CashBehind;
import com.oodaloo.domain.digest.AgeBucket;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.handlers.pages.TrayWays;
import com.oodaloo.handlers.pages.company.Chart.Value;
import com.oodaloo.handlers.pages.company.CompanyView.Columns;
import com.oodaloo.handlers.pages.company.CompanyView.Line;
import com.oodaloo.handlers.pages.digest.DigestLinks;
import com.oodaloo.handlers.pages.digest.DigestPresenter;
import com.oodaloo.handlers.pages.parts.CustomerText;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import com.oodaloo.handlers.pages.parts.Templates;
import gg.jte.generated.precompiled.JtecompanyGenerated;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The company at a glance: the figures of the digest, with cash, profit and aging as charts. Each
/// chart is followed by its figures as a table, for those who cannot see it.
public final class CompanyPage {
  private CompanyPage() {}

  public static String render(Digest digest, List<CashBehind> behind, TrayWays ways) {
    return Templates.render(
        JtecompanyGenerated::render,
        new CompanyView(
            CustomerText.clean(digest.firm().name()),
            ways,
            DigestPresenter.tiles(digest),
            cash(digest, behind),
            profit(digest),
            owed(digest),
            DigestPresenter.view(digest, DigestLinks.NONE)));
  }

  private static Line cash(Digest digest, List<CashBehind> behind) {
    List<Value> past =
        behind.stream()
            .map(week -> new Value(DisplayFormat.shortDay(week.week().sunday()), week.cash()))
            .toList();
    List<Value> ahead =
        digest.outlook().forecast().weeks().stream()
            .map(week -> new Value(DisplayFormat.shortDay(week.week().sunday()), week.cash().p50()))
            .toList();
    List<Value> all = Stream.concat(past.stream(), ahead.stream()).toList();
    Chart chart = Chart.of(all);
    return new Line(
        "Cash at the end of each week: the last %d solid, the next %d as forecast, dashed"
            .formatted(past.size(), ahead.size()),
        chart.points(past, 0, all.size()),
        chart.points(ahead, past.size(), all.size()),
        chart.zero(),
        all.stream().map(Value::row).toList());
  }

  private static Columns profit(Digest digest) {
    List<Value> weeks =
        digest.outlook().weeks().stream()
            .map(week -> new Value(DisplayFormat.shortDay(week.from()), week.profit()))
            .toList();
    return Chart.of(weeks).columns("Profit of the last twelve weeks, by their Mondays", weeks);
  }

  private static Columns owed(Digest digest) {
    List<Value> ages =
        Arrays.stream(AgeBucket.values())
            .map(age -> new Value(age.words(), digest.receivables().in(age)))
            .toList();
    return Chart.of(ages).columns("What clients owe, by how late it is", ages);
  }
}
