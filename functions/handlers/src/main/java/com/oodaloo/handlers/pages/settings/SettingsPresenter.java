package com.oodaloo.handlers.pages.settings;

import static com.oodaloo.handlers.pages.parts.CustomerText.clean;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.matching.linkage.AliasLesson;
import com.oodaloo.handlers.pages.connect.ConnectPage;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import com.oodaloo.handlers.pages.parts.MailPlanPresenter;
import com.oodaloo.handlers.pages.settings.SettingsView.Choice;
import com.oodaloo.handlers.pages.settings.SettingsView.Lesson;
import com.oodaloo.handlers.pages.settings.SettingsView.Vip;
import com.oodaloo.handlers.pages.settings.SettingsView.Vips;
import com.oodaloo.handlers.pages.tray.TrayView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Puts the settings into words.
public record SettingsPresenter(SettingsPage.Look look, FirmBooks kept) {
  /// More names than this nobody looks through in a list.
  private static final int MAX_CLIENTS = 1000;

  private static final int MONTHS = 13;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

  static SettingsPresenter of(SettingsPage.Look look) {
    return new SettingsPresenter(look, look.settings().books());
  }

  SettingsView view(TrayView.Banner banner) {
    Firm firm = kept.books().firm();
    return new SettingsView(
        clean(firm.name()),
        look.token(),
        look.ways(),
        banner,
        new ConnectionPresenter(look, kept.books()).connections(),
        kept.books().accounts().stream().map(ConnectPage.Account::of).toList(),
        AliasLesson.of(kept.books(), kept.tray().answers()).stream().map(this::lesson).toList(),
        vips(firm),
        MailPlanPresenter.form(firm.mail(), look.now()),
        months(firm.zone().dayOf(look.now())),
        access(firm));
  }

  private SettingsView.Access access(Firm firm) {
    String admin = look.access().admin();
    return new SettingsView.Access(
        admin.equals(firm.mail().recipient()) ? "" : clean(admin),
        look.access().erased().map(at -> DisplayFormat.moment(at, firm.zone())).orElse(""),
        look.access().steps().stream()
            .map(step ->
                new SettingsView.Step(
                    DisplayFormat.moment(step.at(), firm.zone()),
                    clean(step.who()),
                    clean(step.what())))
            .toList());
  }

  private Lesson lesson(AliasLesson.Lesson lesson) {
    return new Lesson(lesson.phrase(), remembered(kept.books(), lesson));
  }

  public static String remembered(Books books, AliasLesson.Lesson lesson) {
    return "Money from “%s” is for %s"
        .formatted(clean(lesson.phrase()), clean(AliasLesson.client(books, lesson)));
  }

  private Vips vips(Firm firm) {
    List<Client> byName =
        kept.books().clients().stream()
            .sorted(Comparator.comparing(Client::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    return new Vips(
        byName.stream().filter(Client::vip).map(client -> vip(firm, client)).toList(),
        byName.stream()
            .filter(client -> !client.vip())
            .limit(MAX_CLIENTS)
            .map(client -> new Choice(client.id(), clean(client.name()), false))
            .toList());
  }

  private static Vip vip(Firm firm, Client client) {
    String why = firm.vips().contains(client.id()) ? "" : "tagged VIP in Jobber";
    return new Vip(client.id(), clean(client.name()), why);
  }

  /// The last month first: it is the one that is closed now.
  public static List<Choice> months(LocalDate today) {
    YearMonth now = YearMonth.from(today);
    return IntStream.range(0, MONTHS)
        .mapToObj(now::minusMonths)
        .map(month ->
            new Choice(month.toString(), month.format(MONTH), month.equals(now.minusMonths(1))))
        .toList();
  }
}
