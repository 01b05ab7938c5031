package com.oodaloo.handlers.pages.parts;

import com.oodaloo.domain.digest.DigestTime;
import com.oodaloo.domain.firm.MailPlan;
import com.oodaloo.handlers.pages.settings.SettingsView.Choice;
import com.oodaloo.handlers.pages.settings.SettingsView.MailForm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The weekly mail's plan in words.
public final class MailPlanPresenter {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h a", Locale.US);

  /// Where Jobber's contractors are; the plan's own zone is always among the choices.
  private static final List<String> ZONES =
      List.of(
          "America/St_Johns",
          "America/Halifax",
          "America/New_York",
          "America/Toronto",
          "America/Chicago",
          "America/Winnipeg",
          "America/Denver",
          "America/Edmonton",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Vancouver",
          "America/Anchorage",
          "Pacific/Honolulu",
          "Europe/London",
          "Australia/Perth",
          "Australia/Adelaide",
          "Australia/Sydney",
          "Pacific/Auckland");

  private MailPlanPresenter() {}

  public static MailForm form(MailPlan plan, Instant now) {
    return new MailForm(
        next(plan, now),
        plan.isSending(),
        Arrays.stream(DayOfWeek.values())
            .map(day -> new Choice(day.name(), name(day), day == plan.day()))
            .toList(),
        IntStream.range(0, 24)
            .mapToObj(hour ->
                new Choice(
                    Integer.toString(hour),
                    LocalTime.of(hour, 0).format(HOUR),
                    hour == plan.hour()))
            .toList(),
        zones(plan.zone().id().getId()),
        CustomerText.clean(plan.recipient()),
        CustomerText.clean(plan.bookkeeper()));
  }

  public static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.US);
  }

  private static String next(MailPlan plan, Instant now) {
    return plan.isSending()
        ? "The next one goes out on "
            + DisplayFormat.moment(DigestTime.nextAfter(now, plan), plan.zone())
            + "."
        : "Paused: no mail is sent until you resume it.";
  }

  private static List<Choice> zones(String own) {
    return Stream.concat(Stream.of(own), ZONES.stream())
        .distinct()
        .map(zone -> new Choice(zone, zone.replace('_', ' '), zone.equals(own)))
        .toList();
  }
}
