package com.oodaloo.simulation;

import com.oodaloo.app.connect.ConnectJobber;
import com.oodaloo.app.connect.JobberAuthorization.AccountFacts;
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
record Company(String mark, ZoneId zone) {
  static final Currency USD = Currency.getInstance("USD");

  String jobber() {
    return "jb" + mark;
  }

  String item() {
    return "item" + mark;
  }

  /// Of a bank whose account nothing happens on.
  String secondItem() {
    return "second" + item();
  }

  String stripe() {
    return "acct" + mark;
  }

  String bankAccount() {
    return "acc" + mark;
  }

  String email() {
    return "owner" + mark.toLowerCase(java.util.Locale.ROOT) + "@example.com";
  }

  FirmId id() {
    return ConnectJobber.firmOf(jobber());
  }

  Firm firm() {
    return new Firm(id(), "Firm " + mark, new BusinessZone(zone), USD, email());
  }

  /// When its mail of that week falls due.
  Instant sevenOnMonday(Week week) {
    return new BusinessZone(zone).at(week.monday(), LocalTime.of(7, 0));
  }

  AccountFacts facts() {
    return new AccountFacts(jobber(), "Firm " + mark, zone, USD, email());
  }
}
