package com.oodaloo.app.settings;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.app.access.ChangeRecipient;
import com.oodaloo.app.access.InMemoryFirmNotes;
import com.oodaloo.app.access.OwnerMails;
import com.oodaloo.app.access.TellOwner;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.AnswerAccounts;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.FreshTokens;
import com.oodaloo.app.connect.HeardNews;
import com.oodaloo.app.connect.InMemoryConnections;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.connect.InMemoryLeases;
import com.oodaloo.app.connect.PretendAuthorization;
import com.oodaloo.app.connect.PretendBank;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.digest.InMemoryMailer;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.links.InMemoryLinkUse;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.RevokeLinks;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.firm.MailPlan;
import com.oodaloo.domain.time.BusinessZone;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The owner's wish")
class ChangeSettingsTest {
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryConnections connections = new InMemoryConnections();
  private final PretendAuthorization jobber = new PretendAuthorization();
  private final InMemoryBooks books = new InMemoryBooks(new InMemoryWebhookEvents());
  private final InMemoryWakeups wakeups = new InMemoryWakeups();
  private final InMemoryLinkUse uses = new InMemoryLinkUse();
  private final InMemoryMailer mailer = new InMemoryMailer();
  private final HeardNews news = new HeardNews();

  @BeforeEach
  void known() {
    firms.save(Examples.firm(), NOW);
  }

  @Test
  @DisplayName("for another day, hour and zone moves the next mail there")
  void plan() {
    MailPlan friday = plan(Examples.firm().email(), "books@ledger.example");

    assertThat(change(new Wish.Plan(friday))).isEqualTo(ChangeSettings.Outcome.DONE);

    assertThat(firm().mail()).isEqualTo(friday);
    assertThat(firms.digestDue(Instant.MAX, 1))
        .singleElement()
        .satisfies(due -> assertThat(due.at()).isEqualTo("2025-03-07T21:00:00Z"));
  }

  @Test
  @DisplayName("for another bookkeeper, or none, makes the links of the one before void")
  void bookkeeper() {
    change(new Wish.Plan(plan("owner@precision.example", "books@ledger.example")));
    change(new Wish.Plan(plan("owner@precision.example", "books@ledger.example")));
    assertThat(uses.rows()).as("still the same").isZero();

    change(new Wish.Plan(plan("owner@precision.example", "")));
    assertThat(uses.since(FIRM_ID, Purpose.READ)).isEqualTo(NOW);
    assertThat(uses.since(FIRM_ID, Purpose.TRAY)).isEqualTo(Instant.EPOCH);
  }

  @Test
  @DisplayName("for another address asks that address, and moves nothing but the rest of the plan")
  void anotherAddress() {
    assertThat(change(new Wish.Plan(plan("office@precision.example", ""))))
        .isEqualTo(ChangeSettings.Outcome.ADDRESS_ASKED);

    assertThat(firm().mail()).isEqualTo(plan(Examples.firm().email(), ""));
    assertThat(mailer.mails())
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.to()).isEqualTo("office@precision.example");
          assertThat(mail.subject()).isEqualTo("CONFIRM_ADDRESS");
        });
    assertThat(uses.rows()).as("no link is void yet").isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        "a@b",
        "a@b.example\r\nBcc: all@b.example",
        "<a@b.example>",
        "a b@c.example",
        "a@b.example,c@d.example"
      })
  @DisplayName("for an address that is none changes nothing")
  void noAddress(String recipient) {
    assertThat(change(new Wish.Plan(plan(recipient, ""))))
        .isEqualTo(ChangeSettings.Outcome.NO_ADDRESS);
    assertThat(firm().mail()).isEqualTo(Examples.firm().mail());
  }

  @Test
  @DisplayName("to pause lasts through a new plan, until the owner resumes")
  void pause() {
    change(new Wish.Send(MailPlan.Delivery.OFF));
    change(new Wish.Plan(plan("owner@precision.example", "")));
    assertThat(firms.digestDue(Instant.MAX, 1)).isEmpty();

    change(new Wish.Send(MailPlan.Delivery.SENDING));
    assertThat(firms.digestDue(Instant.MAX, 1)).hasSize(1);
    assertThat(firm().mail().day()).isEqualTo(DayOfWeek.FRIDAY);
  }

  @Test
  @DisplayName("for a VIP is kept, and can be taken back once")
  void vips() {
    change(new Wish.Vip("cl-7"));
    assertThat(firm().vips()).containsExactly("cl-7");

    assertThat(change(new Wish.NoVip("cl-7"))).isEqualTo(ChangeSettings.Outcome.DONE);
    assertThat(change(new Wish.NoVip("cl-7"))).isEqualTo(ChangeSettings.Outcome.NOT_THERE);
    assertThat(change(new Wish.Vip(""))).isEqualTo(ChangeSettings.Outcome.NOT_THERE);
  }

  @Test
  @DisplayName("for one VIP more than 500 is refused, and the 500 stay")
  void tooManyVips() {
    for (int client = 1; client <= 500; client++) {
      assertThat(change(new Wish.Vip("cl-" + client))).isEqualTo(ChangeSettings.Outcome.DONE);
    }

    assertThat(change(new Wish.Vip("cl-501"))).isEqualTo(ChangeSettings.Outcome.TOO_MANY);
    assertThat(firm().vips()).hasSize(500).doesNotContain("cl-501");
  }

  @Test
  @DisplayName("to disconnect Jobber ends it there and here, once")
  void disconnectJobber() {
    save(Source.JOBBER, "acct-1", PretendAuthorization.first(Duration.ofHours(1)));
    Wish wish = new Wish.Disconnect(Source.JOBBER, "acct-1");

    assertThat(change(wish)).isEqualTo(ChangeSettings.Outcome.DONE);
    assertThat(jobber.isDisconnected()).isTrue();
    assertThat(news.told()).containsExactly("ended jobber");
    assertThat(change(wish)).isEqualTo(ChangeSettings.Outcome.NOT_THERE);
  }

  @Test
  @DisplayName("to disconnect a bank ends that one alone here, and has the sync end it at Plaid")
  void disconnectBank() {
    save(Source.JOBBER, "acct-1", PretendAuthorization.first(Duration.ofHours(1)));
    save(Source.PLAID, "item-1", Tokens.lasting("access-sandbox-1"));
    save(Source.PLAID, "item-2", Tokens.lasting("access-sandbox-2"));

    change(new Wish.Disconnect(Source.PLAID, "item-2"));

    assertThat(wakeups.accounts())
        .containsExactly(new InMemoryWakeups.Account(Source.PLAID, "item-2"));
    assertThat(connections.of(FIRM_ID))
        .filteredOn(known -> known.health() == Connection.Health.DISCONNECTED)
        .extracting(Connection::account)
        .containsExactly("item-2");
  }

  @Test
  @DisplayName("of a firm nobody knows is not done")
  void unknown() {
    assertThat(settings().change(new FirmId("ghost"), new Wish.Vip("cl-7"), URI.create("")))
        .isEqualTo(ChangeSettings.Outcome.NOT_THERE);
  }

  private static MailPlan plan(String recipient, String bookkeeper) {
    return new MailPlan(
        DayOfWeek.FRIDAY,
        16,
        new BusinessZone(ZoneId.of("America/New_York")),
        recipient,
        bookkeeper,
        MailPlan.Delivery.SENDING);
  }

  private Firm firm() {
    return firms.find(FIRM_ID).orElseThrow();
  }

  private ChangeSettings.Outcome change(Wish wish) {
    return settings().change(FIRM_ID, wish, URI.create(""));
  }

  private ChangeSettings settings() {
    var links = new SignedLinks(new byte[16], CLOCK, new SplittableRandom(1));
    var banks =
        new AnswerAccounts(
            new AnswerAccounts.Ports(firms, connections, books, books, wakeups, news), CLOCK);
    RevokeLinks revoke = new RevokeLinks(uses, CLOCK);
    TellOwner owner = new TellOwner(firms, mailer, OwnerMails::plain);
    var recipient =
        new ChangeRecipient(
            new ChangeRecipient.Ports(firms, new InMemoryFirmNotes(), links, revoke, owner), CLOCK);
    var tokens = new FreshTokens(jobber, connections, new InMemoryLeases(), CLOCK);
    var end = new EndConnection(jobber, tokens, new PretendBank(), connections);
    return new ChangeSettings(
        new ChangeSettings.Ports(firms, revoke, connections, banks, end, news, recipient), CLOCK);
  }

  private void save(Source source, String account, Tokens tokens) {
    connections.save(
        new Connection(FIRM_ID, source, account, tokens, Connection.Health.GOOD, NOW, NOW, 0));
  }
}
