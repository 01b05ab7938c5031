package com.oodaloo.app.settings;

import com.oodaloo.app.access.ChangeRecipient;
import com.oodaloo.app.connect.AnswerAccounts;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.connect.OwnerNews;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.links.RevokeLinks;
import com.oodaloo.domain.digest.DigestTime;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.firm.MailPlan;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Does one of the owner's wishes.
public final class ChangeSettings {
  private static final int VIPS_MAX = 500;
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

  private final Firms firms;
  private final RevokeLinks links;
  private final Connections connections;
  private final AnswerAccounts banks;
  private final EndConnection end;
  private final OwnerNews news;
  private final ChangeRecipient recipient;
  private final Clock clock;

  /// The firm's records and links, and how a connection ends: a bank's by the owner's word, which
  /// closes its accounts as well, any other at once.
  public record Ports(
      Firms firms,
      RevokeLinks links,
      Connections connections,
      AnswerAccounts banks,
      EndConnection end,
      OwnerNews news,
      ChangeRecipient recipient) {}

  public ChangeSettings(Ports ports, Clock clock) {
    this.firms = ports.firms();
    this.links = ports.links();
    this.connections = ports.connections();
    this.banks = ports.banks();
    this.end = ports.end();
    this.news = ports.news();
    this.recipient = ports.recipient();
    this.clock = clock;
  }

  public enum Outcome {
    DONE,
    /// Done but for the new address, which has to say yes first.
    ADDRESS_ASKED,
    /// There is no such firm, client or connection any more.
    NOT_THERE,
    NO_ADDRESS,
    TOO_MANY,
    /// A vendor does not answer; nothing was changed.
    LATER
  }

  /// @param base the settings' address as they were asked under
  public Outcome change(FirmId id, Wish wish, URI base) {
    Optional<Firm> firm = firms.find(id);
    return firm.isEmpty()
        ? Outcome.NOT_THERE
        : switch (wish) {
          case Wish.Plan(MailPlan plan) -> plan(firm.get(), plan, base);
          case Wish.Send(MailPlan.Delivery delivery) ->
              keep(firm.get(), firm.get().mail().with(delivery));
          case Wish.Vip(String client) -> vip(firm.get(), client);
          case Wish.NoVip(String client) -> noVip(firm.get(), client);
          case Wish.Disconnect(Source source, String account) -> disconnect(id, source, account);
        };
  }

  /// Another address is asked first; the rest of the plan holds at once.
  private Outcome plan(Firm firm, MailPlan plan, URI base) {
    boolean understood =
        isAddress(plan.recipient()) && (!plan.hasBookkeeper() || isAddress(plan.bookkeeper()));
    if (!understood) {
      return Outcome.NO_ADDRESS;
    }
    endOfLooking(firm, plan);
    String last = firm.mail().recipient();
    keep(firm, plan.with(firm.mail().delivery()).withRecipient(last));
    if (plan.recipient().equals(last)) {
      return Outcome.DONE;
    }
    recipient.ask(firm, plan.recipient(), base);
    return Outcome.ADDRESS_ASKED;
  }

  /// A former bookkeeper sees nothing any more.
  private void endOfLooking(Firm firm, MailPlan plan) {
    MailPlan before = firm.mail();
    if (before.hasBookkeeper() && !before.bookkeeper().equals(plan.bookkeeper())) {
      links.revokeReaders(firm.id());
    }
  }

  private static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  private Outcome keep(Firm firm, MailPlan plan) {
    firms.plan(firm.id(), plan, DigestTime.nextAfter(clock.instant(), plan));
    return Outcome.DONE;
  }

  private Outcome vip(Firm firm, String client) {
    Set<String> vips = new HashSet<>(firm.vips());
    vips.add(client);
    if (client.isEmpty()) {
      return Outcome.NOT_THERE;
    }
    if (vips.size() > VIPS_MAX) {
      return Outcome.TOO_MANY;
    }
    firms.vips(firm.id(), vips);
    return Outcome.DONE;
  }

  private Outcome noVip(Firm firm, String client) {
    Set<String> vips = new HashSet<>(firm.vips());
    if (!vips.remove(client)) {
      return Outcome.NOT_THERE;
    }
    firms.vips(firm.id(), vips);
    return Outcome.DONE;
  }

  private Outcome disconnect(FirmId firm, Source source, String account) {
    return connections.of(firm).stream()
        .filter(known -> known.source() == source && known.account().equals(account))
        .filter(known -> known.health() != Connection.Health.DISCONNECTED)
        .findFirst()
        .map(this::disconnect)
        .orElse(Outcome.NOT_THERE);
  }

  private Outcome disconnect(Connection known) {
    return switch (known.source()) {
      case PLAID ->
          switch (banks.say(known.firm(), AnswerAccounts.Word.DISCONNECT, known.account())) {
            case TAKEN -> Outcome.DONE;
            case NOT_POSSIBLE, REFUSED -> Outcome.NOT_THERE;
          };
      case JOBBER, STRIPE ->
          switch (end.end(known)) {
            case ENDED -> {
              news.connectionEnded(known.firm(), known.source());
              yield Outcome.DONE;
            }
            case LATER -> Outcome.LATER;
          };
    };
  }
}
