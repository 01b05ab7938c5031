package com.oodaloo.handlers.pages.settings;

import static com.oodaloo.handlers.pages.parts.CustomerText.clean;

import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.settings.Settings;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.books.Books;
import com.oodaloo.handlers.pages.parts.CustomerText;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import com.oodaloo.handlers.pages.parts.Tone;
import com.oodaloo.handlers.pages.settings.SettingsView.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// The connections in words: what they are, how they are, and when they were read last.
record ConnectionPresenter(SettingsPage.Look look, Books books) {
  /// Four reads a day are planned; a day without any is worth a word.
  private static final Duration LONG = Duration.ofHours(24);

  List<Connection> connections() {
    return look.settings().links().stream().map(this::connection).toList();
  }

  private Connection connection(Settings.Link link) {
    return new Connection(
        name(link),
        health(link),
        tone(link.health()),
        read(link),
        reconnect(link),
        link.source().word(),
        link.account(),
        link.health() == Health.DISCONNECTED);
  }

  private String name(Settings.Link link) {
    return switch (link.source()) {
      case JOBBER -> "Jobber";
      case PLAID -> "Bank: " + accounts(link.account());
      case STRIPE -> "Stripe";
    };
  }

  private String accounts(String item) {
    String names =
        books.accounts().stream()
            .filter(account -> account.connection().equals(item))
            .map(BankAccount::name)
            .map(CustomerText::clean)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "no account read yet" : clean(names);
  }

  private String health(Settings.Link link) {
    return switch (link.health()) {
      case GOOD -> isSilent(link) ? "Connected, but silent for a day or more" : "Connected";
      case NEEDS_RECONNECT ->
          "Not connected any more: please connect it again. Figures stand as they were";
      case DISCONNECTED -> "Disconnected. Nothing is read";
    };
  }

  private boolean isSilent(Settings.Link link) {
    Instant last = link.read().isAfter(link.since()) ? link.read() : link.since();
    return last.plus(LONG).isBefore(look.now());
  }

  private static Tone tone(Health health) {
    return health == Health.GOOD ? Tone.CALM : Tone.ALERT;
  }

  private String read(Settings.Link link) {
    return link.read().equals(Instant.EPOCH)
        ? "Not read yet."
        : "Read last " + DisplayFormat.moment(link.read(), books.firm().zone()) + ".";
  }

  private String reconnect(Settings.Link link) {
    return switch (link.source()) {
      case JOBBER -> look.ways().jobber();
      case PLAID -> look.ways().bank();
      case STRIPE -> "";
    };
  }
}
