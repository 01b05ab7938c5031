package com.oodaloo.simulation.vendors;

import com.oodaloo.app.connect.ConnectJobber;
import com.oodaloo.app.connect.JobberAuthorization.AccountFacts;
import com.oodaloo.app.connect.JobberAuthorization.User;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.domain.time.Week;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;

/// One contractor of a simulated world. Its mark stands in every id and name of its own, so that it
/// can be seen wherever it does not belong.
public record Company(String mark, ZoneId zone) {
  public static final Currency USD = Currency.getInstance("USD");

  public String jobber() {
    return "jb" + mark;
  }

  public String item() {
    return "item" + mark;
  }

  /// Of a bank whose account nothing happens on.
  public String secondItem() {
    return "second" + item();
  }

  public String stripe() {
    return "acct" + mark;
  }

  public String bankAccount() {
    return "acc" + mark;
  }

  public String email() {
    return "owner" + mark.toLowerCase(java.util.Locale.ROOT) + "@example.com";
  }

  public FirmId id() {
    return ConnectJobber.firmOf(jobber());
  }

  public Firm firm() {
    return new Firm(id(), "Firm " + mark, new BusinessZone(zone), USD, email());
  }

  /// When its mail of that week falls due.
  public Instant sevenOnMonday(Week week) {
    return new BusinessZone(zone).at(week.monday(), LocalTime.of(7, 0));
  }

  AccountFacts facts() {
    return new AccountFacts(jobber(), "Firm " + mark, zone, USD, new User(email(), true));
  }
}
