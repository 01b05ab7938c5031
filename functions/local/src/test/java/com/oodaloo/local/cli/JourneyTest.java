package com.oodaloo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.profit.JobVariance;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.local.engines.EventBus;
import com.oodaloo.local.engines.Mail;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.world.LocalWorld;
import com.oodaloo.local.world.OwnerBrowser;
import com.oodaloo.local.world.Playback;
import com.oodaloo.local.world.WebhookPost;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The whole road once: webhooks, queues, syncs, matching, mails and the tray, over real engines
/// and HTTP. One world is played for all tests, which therefore have an order.
@DisplayName("Twelve weeks of Precision Contractors")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {
  private static final Pattern COMPANY_LINK =
      Pattern.compile("href=\"([^\"]*/tray/company[?]t=[^\"]+)\"");
  private static final Pattern ITEM_LINK = Pattern.compile("href=\"([^\"]*/item\\?t=([^\"]+))\"");

  private final World company = DemoCompany.world(1, 12);
  private final Mailbox mailbox = Mailbox.inMemory();
  private final Heard heard = new Heard();
  private final LocalWorld world =
      LocalWorld.start(
          DemoRun.settings(company, 1, mailbox, LocalWorld.opening(company)).with(heard),
          JourneyTest::twice);

  private static WebhookPost twice(WebhookPost post) {
    return webhook -> Math.max(post.post(webhook), post.post(webhook));
  }

  @BeforeAll
  void play() {
    Instant opening = LocalWorld.opening(company);
    world.connect();
    world.play(new Playback.Course(opening, Duration.ZERO, _ -> {}, _ -> {}));
  }

  @AfterAll
  void stop() {
    world.close();
  }

  @Test
  @Order(1)
  @DisplayName("bring twelve Monday mails, the last with the reference figures")
  void mails() {
    assertThat(mailbox.weekly()).hasSize(12);
    assertThat(companyPage())
        .contains("$7,000.00", "Customer behind on payments", "Customer paid ahead")
        .contains("Collections problem", "Large upfront payment");
  }

  @Test
  @Order(2)
  @DisplayName("leave the four reference jobs exactly where they must be")
  void jobs() {
    FirmBooks kept = world.books();
    Map<String, String> jobs =
        JobVariance.all(kept.books(), kept.matches(), kept.books().asOf()).stream()
            .collect(
                Collectors.toMap(
                    job -> job.job().name().substring(0, 4),
                    job ->
                        job.workPerformed().plain()
                            + " "
                            + job.cashReceived().plain()
                            + " "
                            + job.variance().plain(),
                    (a, _) -> a));

    assertThat(jobs)
        .containsEntry("A001", "15000.00 8000.00 7000.00")
        .containsEntry("B002", "7500.00 12000.00 -4500.00")
        .containsEntry("C003", "8000.00 0.00 8000.00")
        .containsEntry("D004", "6250.00 25000.00 -18750.00");
  }

  @Test
  @Order(3)
  @DisplayName("settle every line of client money as it truly was, and ask about the lump alone")
  void matches() {
    FirmBooks kept = world.books();
    Score score = Score.of(kept.books(), kept.matches(), company.truth());

    assertThat(score.right()).isEqualTo(score.automatic());
    assertThat(score.automatic()).isGreaterThan(50);
    assertThat(kept.tray().open()).extracting(TrayItem::id).containsExactly("q-txn_ref_lump");
    assertThat(kept.tray().open().getFirst().question().alternatives()).hasSize(2);
  }

  @Test
  @Order(3)
  @DisplayName("keep the personal account's lines out, stored nowhere, and say how many they were")
  void personal() {
    Books books = world.books().books();
    BankAccount personal =
        books.accounts().stream().filter(BankAccount::isPersonal).findFirst().orElseThrow();

    assertThat(books.transactions()).noneMatch(line -> line.accountId().equals(personal.id()));
    assertThat(personal.reading().keptOut()).isGreaterThan(10);
    assertThat(companyPage())
        .contains(personal.reading().keptOut() + " lines were kept out and are not stored");
  }

  @Test
  @Order(3)
  @DisplayName("tell subscribers of twelve digests and of the question, each once")
  void outcomes() {
    List<EventBus.Event> told = world.engines().told();

    assertThat(told).extracting(EventBus.Event::bus).containsOnly("Outcomes");
    assertThat(told).extracting(EventBus.Event::detail).doesNotHaveDuplicates();
    assertThat(told)
        .extracting(EventBus.Event::detailType)
        .filteredOn("Digest sent"::equals)
        .hasSize(12);
    assertThat(told)
        .extracting(EventBus.Event::detail)
        .filteredOn(detail -> detail.contains("q-txn_ref_lump"))
        .singleElement()
        .asString()
        .contains("question-opened/1", "several-fit");
  }

  @Test
  @Order(3)
  @DisplayName("can be followed by the key of an event, from its webhook to the mail")
  void traced() {
    assertThat(heard.traces("jobber-webhook")).isNotEmpty();
    assertThat(heard.traces("jobber-sync")).containsAll(heard.traces("jobber-webhook"));
    assertThat(heard.traces("reconcile")).containsAnyElementsOf(heard.traces("jobber-webhook"));
    assertThat(heard.traces("mail")).isNotEmpty();
    assertThat(heard.traces("reconcile")).containsAll(heard.traces("mail"));
  }

  @Test
  @Order(4)
  @DisplayName("let anybody open the links, which changes nothing")
  void looking() {
    FirmBooks before = world.books();
    for (int i = 0; i < 20; i++) {
      assertThat(world.open(itemLink().group(1)).status()).isEqualTo(200);
    }
    assertThat(world.open(world.links().tray()).status()).isEqualTo(200);
    assertThat(world.open("/tray/item?t=forged").status()).isEqualTo(403);

    assertThat(world.books()).isEqualTo(before);
  }

  @Test
  @Order(5)
  @DisplayName("take the owner's answer from the mail's link once, and its undoing")
  void answering() {
    assertThat(answer("answer=confirm&alternative=0").status()).isEqualTo(200);
    assertThat(answer("answer=dismiss").status()).isEqualTo(409);
    assertThat(settledByOwner()).hasSize(1);

    assertThat(answer("answer=undo").status()).isEqualTo(200);
    assertThat(settledByOwner()).isEmpty();
    assertThat(world.books().tray().open()).hasSize(1);
  }

  @Test
  @Order(6)
  @DisplayName("refuse a split that does not add up, to the cent")
  void splitting() {
    OwnerBrowser.Page page = answer("answer=split&amount-none=19999.99");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body()).contains("$0.01");
    assertThat(world.books().tray().open()).hasSize(1);
  }

  @Test
  @Order(7)
  @DisplayName("change nothing when another day passes in which nothing happens")
  void quietDay() {
    FirmBooks before = world.books();
    world.advance(Duration.ofHours(20));

    assertThat(world.books().matches()).isEqualTo(before.matches());
    assertThat(world.books().tray()).isEqualTo(before.tray());
    assertThat(mailbox.weekly()).hasSize(12);
  }

  private OwnerBrowser.Page answer(String fields) {
    String token = URLDecoder.decode(itemLink().group(2), StandardCharsets.UTF_8);
    OwnerBrowser.Page page = world.submit("/tray/answer", "t=" + token + "&" + fields);
    world.settle();
    return page;
  }

  private List<Match> settledByOwner() {
    return world.books().matches().stream().filter(match -> match.rule().equals("owner")).toList();
  }

  private Matcher itemLink() {
    Matcher link = ITEM_LINK.matcher(lastMail().html());
    assertThat(link.find()).isTrue();
    return link;
  }

  /// What the last mail's "See all" shows.
  private String companyPage() {
    Matcher link = COMPANY_LINK.matcher(lastMail().html());
    assertThat(link.find()).isTrue();
    return world.open(link.group(1)).body();
  }

  private Mail lastMail() {
    return mailbox.weekly().getLast();
  }
}
