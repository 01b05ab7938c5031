package com.oodaloo.handlers.hostile;

import com.oodaloo.adapters.sqs.WakeupMessages;
import com.oodaloo.adapters.statement.StatementFile;
import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.app.links.SignedLinks.Checked;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.handlers.Json;
import com.oodaloo.handlers.http.HttpEvent;
import com.oodaloo.handlers.queue.MailEvent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What reads the bytes of strangers. Each takes any input and raises only when it has a fault: an
/// exception escaped, or something was accepted that nobody signed.
@SuppressWarnings("ImmutableEnumChecker") // readers without a state, seeds nobody changes
enum FuzzTarget {
  JOBBER_BODY(FuzzTarget::jobberBody, Seeds.body(Seeds.JOBBER)),
  JOBBER_HEADER(
      text -> header(Seeds.JOBBER, Seeds.JOBBER_SENT, text), Seeds.header(Seeds.JOBBER_SENT)),
  PLAID_BODY(FuzzTarget::plaidBody, Seeds.body(Seeds.PLAID)),
  PLAID_TOKEN(text -> header(Seeds.PLAID, Seeds.PLAID_SENT, text), Seeds.header(Seeds.PLAID_SENT)),
  STRIPE_BODY(FuzzTarget::stripeBody, Seeds.body(Seeds.STRIPE)),
  STRIPE_HEADER(
      text -> header(Seeds.STRIPE, Seeds.STRIPE_SENT, text), Seeds.header(Seeds.STRIPE_SENT)),
  HTTP_EVENT(FuzzTarget::httpEvent, List.of(Seeds.STRIPE_SENT.event())),
  LINK(FuzzTarget::link, List.of(Request.bytes(Seeds.LINK))),
  STATEMENT_OFX(FuzzTarget::statement, List.of(Request.bytes(Seeds.OFX))),
  STATEMENT_CSV(FuzzTarget::statement, List.of(Request.bytes(Seeds.CSV), Request.bytes(Seeds.TWO))),
  QUEUE_MESSAGE(FuzzTarget::queueMessage, List.of(Request.bytes("{\"v\":1,\"firm\":\"f-1\"}"))),
  MAIL_EVENT(FuzzTarget::mailEvent, List.of(Request.bytes(Seeds.BOUNCE)));

  private final Consumer<byte[]> reader;
  private final List<byte[]> seeds;

  FuzzTarget(Consumer<byte[]> reader, List<byte[]> seeds) {
    this.reader = reader;
    this.seeds = seeds;
  }

  void read(byte[] input) {
    reader.accept(input);
  }

  List<byte[]> seeds() {
    return seeds;
  }

  private static final class Seeds {
    static final JobberSender JOBBER = new JobberSender();
    static final PlaidSender PLAID = new PlaidSender();
    static final StripeSender STRIPE = new StripeSender();
    static final Request JOBBER_SENT = JOBBER.genuine();
    static final Request PLAID_SENT = PLAID.genuine();
    static final Request STRIPE_SENT = STRIPE.genuine();
    static final SignedLinks LINKS =
        new SignedLinks(
            Request.bytes("a key of at least sixteen bytes"),
            Clock.fixed(Sender.NOW, ZoneOffset.UTC),
            new SplittableRandom(1));
    static final String LINK =
        LINKS.sign(Purpose.ANSWER, new FirmId("f-1"), "q-1", Duration.ofDays(7));
    static final String OFX =
        "OFXHEADER:100\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKTRANLIST>"
            + "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20250303120000[-7:MST]<TRNAMT>3125.00<FITID>F1"
            + "<NAME>HOLLIS<MEMO>INV</STMTTRN></BANKTRANLIST><LEDGERBAL><BALAMT>9000.50"
            + "<DTASOF>20250331</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>";
    static final String CSV =
        """
        Date,Description,Amount,Check Number,Balance
        03/03/2025,"HOLLIS, SONS","3,125.00",,9
        """;
    static final String TWO =
        """
        Account Number : 4410
        Posted Date;Details;DR/CR;Debit;Credit;Balance;Status
        2025-03-03T09:00:00;"2x4 8" STUD";DR;(3125,00);0,00;9-;Posted
        """;
    static final String BOUNCE =
        "{\"Records\":[{\"Sns\":{\"Message\":\"{\\\"eventType\\\":\\\"Bounce\\\",\\\"bounce\\\":"
            + "{\\\"bounceType\\\":\\\"Permanent\\\"},\\\"mail\\\":{\\\"tags\\\":{\\\"digest\\\":"
            + "[\\\"f-1_2025-W10\\\"]}}}\"}}]}";

    static List<byte[]> body(Sender sender) {
      return List.of(Request.bytes(sender.body()));
    }

    static List<byte[]> header(Request genuine) {
      return genuine.headers().values().stream().map(Request::bytes).toList();
    }
  }

  private static void jobberBody(byte[] body) {
    read(Seeds.JOBBER, Seeds.JOBBER.signed(body));
  }

  private static void stripeBody(byte[] body) {
    read(Seeds.STRIPE, Seeds.STRIPE.signed(body));
  }

  private static void plaidBody(byte[] body) {
    read(Seeds.PLAID, Seeds.PLAID.signed(body));
  }

  private static Delivery read(Sender sender, Request request) {
    return sender.reader().read(request.body(), request.headers(), Sender.NOW);
  }

  /// A header made up by a stranger signs nothing; ECDSA has several marks for one text, but none
  /// that is found by chance.
  private static void header(Sender sender, Request genuine, byte[] input) {
    String header = new String(input, StandardCharsets.ISO_8859_1);
    Request request = genuine.with(sender.header(), header);
    if (!(read(sender, request) instanceof Delivery.Refused) && !isOwn(genuine, header)) {
      throw new AssertionError("accepted: " + header);
    }
  }

  /// Stripe's header may have its parts in another order, with spaces and with other schemes.
  private static boolean isOwn(Request genuine, String header) {
    return genuine.headers().values().stream()
        .flatMap(mark -> Stream.of(mark.split(",", -1)))
        .allMatch(header::contains);
  }

  private static void httpEvent(byte[] input) {
    HttpEvent event = HttpEvent.read(new ByteArrayInputStream(input));
    event.form();
    event.query("t");
    event.cookie("a");
  }

  private static void link(byte[] input) {
    String token = new String(input, StandardCharsets.UTF_8);
    for (Purpose purpose : Purpose.values()) {
      boolean opens = !(Seeds.LINKS.check(token, purpose) instanceof Checked.Refused);
      if (opens && !token.equals(Seeds.LINK)) {
        throw new AssertionError("opened: " + token);
      }
    }
  }

  private static void statement(byte[] input) {
    new StatementFile().read(input, Currency.getInstance("USD"));
  }

  private static void queueMessage(byte[] input) {
    WakeupMessages.parse(new String(input, StandardCharsets.UTF_8));
  }

  private static void mailEvent(byte[] input) {
    Json.parsed(input).ifPresent(MailEvent::read);
  }
}
