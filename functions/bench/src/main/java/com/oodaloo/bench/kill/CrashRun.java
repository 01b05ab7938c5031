package com.oodaloo.bench.kill;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.bench.world.EventRows;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.Mail;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.HandlerMaker;
import com.oodaloo.local.world.LocalWorld;
import com.oodaloo.local.world.MovableClock;
import com.oodaloo.local.world.Playback;
import com.oodaloo.local.world.WebhookPost;
import com.oodaloo.local.world.WorldSettings;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The demo's weeks played to their end, with some functions struck on the way.
record CrashRun(Path template, int weeks) {
  private static final String PUBLIC_URL = "http://localhost:8080";
  private static final Set<String> MORTAL =
      Set.of(
          "JobberWebhookFunction",
          "PlaidWebhookFunction",
          "JobberSyncFunction",
          "PlaidSyncFunction",
          "ReconcileFunction",
          "DigestFunction");

  /// What must be the same however often somebody died: rows, decisions, questions, which weeks had
  /// a mail (its figures are those of what was known by then); and events, none of them open, at
  /// least as many as were acknowledged (a few are recorded, and the answer is lost with the worker
  /// that died).
  record End(
      Map<String, Object> rows,
      Map<String, String> matches,
      Set<String> questions,
      List<String> mails,
      int acknowledged,
      int events,
      int openEvents) {}

  End played(CrashSchedule fate) {
    World company = DemoCompany.world(1, weeks);
    Instant opening = LocalWorld.opening(company);
    Stack stack = Stack.read(template);
    Mailbox mailbox = Mailbox.inMemory();
    MovableClock clock = MovableClock.standingAt(opening);
    WorldSettings settings =
        new WorldSettings(
            stack,
            new WorldSettings.Address(0, PUBLIC_URL),
            new Engines.Choice.InMemory(),
            mailbox,
            clock,
            new WorldSettings.Company(company, 1),
            Map.of(),
            new SplittableRandom(1),
            mortal(new CrashableHandler.Setting(template, clock, fate)));
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    try (LocalWorld world = LocalWorld.start(settings, post -> heard(post, acknowledged))) {
      world.connect();
      world.play(new Playback.Course(opening, Duration.ZERO, _ -> {}, _ -> {}));
      world.advance(Duration.ofHours(13)); // whatever waits for a second try has its time
      world.settle();
      return end(world, stack, mailbox, acknowledged.size());
    }
  }

  private static WebhookPost heard(WebhookPost post, Set<String> acknowledged) {
    return webhook -> {
      int status = post.post(webhook);
      if (status == 200) {
        acknowledged.add(webhook.headers() + new String(webhook.body(), StandardCharsets.UTF_8));
      }
      return status;
    };
  }

  private static WorldSettings.Handlers mortal(CrashableHandler.Setting setting) {
    return (environment, clock, random) -> {
      HandlerMaker maker = new HandlerMaker(environment, clock, random);
      return function ->
          MORTAL.contains(function.id())
              ? new CrashableHandler(
                  function.id(), environment.of(function), maker.make(function), setting)
              : maker.make(function);
    };
  }

  private static End end(LocalWorld world, Stack stack, Mailbox mailbox, int acknowledged) {
    FirmBooks books = world.books();
    Map<String, Object> rows = new TreeMap<>();
    books.books().invoices().forEach((Invoice row) -> rows.put(row.id(), row));
    books.books().payments().forEach((Payment row) -> rows.put(row.id(), row));
    books.books().transactions().forEach((BankTransaction row) -> rows.put(row.id(), row));
    EventRows events = EventRows.of(world.engines(), stack);
    return new End(
        rows,
        books.matches().stream()
            .collect(
                Collectors.toMap(
                    match -> match.transactionId(),
                    match -> match.rule(),
                    (a, b) -> a + " and " + b)),
        books.tray().open().stream()
            .map(TrayItem::id)
            .collect(Collectors.toCollection(TreeSet::new)),
        mailbox.weekly().stream().map(Mail::subject).map(CrashRun::week).toList(),
        acknowledged,
        events.recorded(),
        events.open());
  }

  /// `Week 1` of `Week 1: cash down …`.
  private static String week(String subject) {
    return subject.replaceFirst(":.*", "");
  }
}
