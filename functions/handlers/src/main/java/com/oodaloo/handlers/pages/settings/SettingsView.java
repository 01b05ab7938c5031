package com.oodaloo.handlers.pages.settings;

import com.oodaloo.handlers.pages.connect.ConnectPage;
import com.oodaloo.handlers.pages.parts.Tone;
import com.oodaloo.handlers.pages.tray.TrayView;
import java.util.List;

/// The settings in words, ready for the template. Every text of a customer in here is clean.
/// `token` goes with every form.
public record SettingsView(
    String firmName,
    String token,
    Ways ways,
    TrayView.Banner banner,
    List<Connection> connections,
    List<ConnectPage.Account> accounts,
    List<Lesson> lessons,
    Vips vips,
    MailForm mail,
    List<Choice> months,
    Access access) {
  public SettingsView {
    connections = List.copyOf(connections);
    accounts = List.copyOf(accounts);
    lessons = List.copyOf(lessons);
    months = List.copyOf(months);
  }

  /// `admin` is the signed-in admin's address where the mail goes elsewhere; `erased` says when
  /// everything is deleted, "" when it is not to be.
  public record Access(String admin, String erased, List<Step> steps) {
    public Access {
      steps = List.copyOf(steps);
    }
  }

  /// Who did what, when.
  public record Step(String at, String who, String what) {}

  /// Where the links of the page lead.
  public record Ways(String tray, String company, String jobber, String bank) {}

  /// `reconnect` is a link, "" where there is none; `ended` ones can only be connected again.
  public record Connection(
      String name,
      String health,
      Tone tone,
      String read,
      String reconnect,
      String source,
      String account,
      boolean ended) {}

  /// "Money from KAREN LEE is for Dale Lee."
  public record Lesson(String phrase, String words) {}

  /// `names` are those who are VIPs; `others` may become one.
  public record Vips(List<Vip> names, List<Choice> others) {
    public Vips {
      names = List.copyOf(names);
      others = List.copyOf(others);
    }
  }

  /// `why` is "" where the owner may take it back.
  public record Vip(String id, String name, String why) {}

  public record MailForm(
      String next,
      boolean sending,
      List<Choice> days,
      List<Choice> hours,
      List<Choice> zones,
      String recipient,
      String bookkeeper) {
    public MailForm {
      days = List.copyOf(days);
      hours = List.copyOf(hours);
      zones = List.copyOf(zones);
    }
  }

  /// An option of a select.
  public record Choice(String value, String label, boolean chosen) {}
}
