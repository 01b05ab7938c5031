package com.oodaloo.handlers.http;

import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.settings.Wish;
import com.oodaloo.domain.firm.MailPlan;
import com.oodaloo.domain.time.BusinessZone;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the forms of the settings page. Total: what cannot be read is empty, nothing raises.
record SettingsForm(Map<String, String> fields) {
  private static final Pattern HOUR = Pattern.compile("1?\\d|2[0-3]");

  Optional<Wish> wish() {
    return switch (field("do")) {
      case "plan" -> plan();
      case "pause" -> Optional.of(new Wish.Send(MailPlan.Delivery.OFF));
      case "resume" -> Optional.of(new Wish.Send(MailPlan.Delivery.SENDING));
      case "vip" -> Optional.of(new Wish.Vip(field("client")));
      case "no-vip" -> Optional.of(new Wish.NoVip(field("client")));
      case "disconnect" -> disconnect();
      default -> Optional.empty();
    };
  }

  String field(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  private Optional<Wish> plan() {
    Optional<DayOfWeek> day =
        Arrays.stream(DayOfWeek.values()).filter(it -> it.name().equals(field("day"))).findFirst();
    boolean known =
        HOUR.matcher(field("hour")).matches()
            && ZoneId.getAvailableZoneIds().contains(field("zone"));
    return day.filter(_ -> known)
        .map(it ->
            new Wish.Plan(
                new MailPlan(
                    it,
                    Integer.parseInt(field("hour")),
                    new BusinessZone(ZoneId.of(field("zone"))),
                    field("recipient"),
                    field("bookkeeper"),
                    MailPlan.Delivery.SENDING)));
  }

  private Optional<Wish> disconnect() {
    return Arrays.stream(Source.values())
        .filter(source -> source.word().equals(field("source")))
        .findFirst()
        .map(source -> new Wish.Disconnect(source, field("account")));
  }
}
