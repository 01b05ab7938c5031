package com.oodaloo.handlers.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.statement.StatementFile;
import com.oodaloo.app.Examples;
import com.oodaloo.app.access.InMemoryFirmNotes;
import com.oodaloo.app.access.OwnerSessions;
import com.oodaloo.app.access.Session;
import com.oodaloo.app.access.Trail;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.links.InMemoryLinkUse;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.app.sync.statement.ImportStatement;
import com.oodaloo.app.tray.ShowTray;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.handlers.WorkLog;
import com.oodaloo.handlers.queue.QueueContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The upload page")
class UploadFunctionTest {
  private static final String CSV =
      """
      Account Number: 4410
      Date,Description,Amount,Balance
      03/03/2025,HOLLIS SONS INV 1042,3125.00,8125.00
      03/04/2025,FUEL DEPOT,-72.10,8052.90
      """;
  private static final String CARD =
      """
      Date,Description,Card Member,Amount
      03/03/2025,SHELL,J DOE,72.10
      03/04/2025,ONLINE PAYMENT - THANK YOU,J DOE,-500.00
      """;

  private final Clock clock = Clock.fixed(Examples.NOW, ZoneOffset.UTC);
  private final InMemoryBooks books = new InMemoryBooks(new InMemoryWebhookEvents());
  private final InMemoryFirms firms = new InMemoryFirms();
  private final QueueContext context = new QueueContext(10_000);
  private final SignedLinks links =
      new SignedLinks(
          "a key of sixteen bytes".getBytes(StandardCharsets.UTF_8),
          clock,
          new SplittableRandom(1));
  private final InMemoryFirmNotes notes = new InMemoryFirmNotes();
  private final OwnerSessions sessions =
      new OwnerSessions(notes, new InMemoryLinkUse(), links, clock);
  private final Session session = sessions.begin(Examples.FIRM_ID, "");
  private final String token = session.formToken();
  private String cookie = session.cookie();
  private final UploadFunction unit =
      new UploadFunction(
          new SessionAuthorizer(
              sessions,
              new UseLimits(new InMemoryLinkUse(), clock),
              new Trail(notes, () -> "n", clock)),
          new UploadFunction.Uses(
              new StatementFile(),
              new ImportStatement(
                  new ImportStatement.Ports(firms, books, books, new InMemoryWakeups()), clock),
              new ShowTray(firms, books, clock)));

  @BeforeEach
  void firm() {
    firms.save(Examples.firm(), Instant.EPOCH);
  }

  @Test
  @DisplayName("shows what is in a file and takes nothing; then takes it, then takes it back")
  void journey() {
    HttpAnswer looked = upload(CSV.getBytes(StandardCharsets.UTF_8));
    assertThat(looked.status()).isEqualTo(200);
    assertThat(looked.body())
        .contains("Account 4410", "2 lines, Mar 3 – Mar 4, 2025.", "In: $3,125.00. Out: -$72.10.")
        .contains("Balance: $8,052.90 on Mar 4, 2025.", "FUEL DEPOT");
    assertThat(posted()).isEmpty();

    String file = hidden(looked, "file");
    HttpAnswer taken = press("take", "file", file, "account", "new", "name", "Old Bank");
    assertThat(taken.body()).contains("Taken into Old Bank: 2 lines new, 0 imported before.");
    assertThat(posted()).containsExactly("3125.00", "-72.10");
    HttpAnswer again = upload(CSV.getBytes(StandardCharsets.UTF_8));
    assertThat(again.body()).contains("0 lines new, 2 imported before.");

    HttpAnswer undone =
        press("undo", "file", hidden(taken, "file"), "account", hidden(taken, "account"));
    assertThat(undone.body()).contains("Old Bank: 2 lines taken back.");
    assertThat(posted()).isEmpty();
    assertThat(context.lines()).noneMatch(line -> line.contains("HOLLIS") || line.contains("3125"));
  }

  @Test
  @DisplayName("asks about the sign of a card, and takes it as the owner says")
  void card() {
    HttpAnswer looked = upload(CARD.getBytes(StandardCharsets.UTF_8));
    assertThat(looked.body())
        .contains("is that right?", "Turn every amount")
        .doesNotContain("--turn");
    String file = hidden(looked, "file");

    press("take", "file", file, "account", "new", "name", "Card");
    assertThat(posted()).isEmpty();
    press("take", "file", file, "account", "new", "name", "Card", "sign", "turn");
    assertThat(posted()).containsExactly("-72.10", "500.00");
  }

  @Test
  @DisplayName("lets the owner choose where a file has two accounts")
  void several() {
    String two =
        """
        Account,Date,Description,Amount
        Checking 4410,03/03/2025,A,1.00
        Savings 8812,03/04/2025,B,2.00
        """;
    HttpAnswer looked = upload(two.getBytes(StandardCharsets.UTF_8));
    assertThat(looked.body()).contains("Checking 4410", "Savings 8812", "Take this one");

    String file = hidden(looked, "file");
    press("take", "file", file, "account", "new", "name", "Savings");
    assertThat(posted()).isEmpty();
    press("take", "file", file, "account", "new", "name", "Savings", "of", "1");
    assertThat(posted()).containsExactly("2.00");
  }

  @Test
  @DisplayName("refuses hostile files with words that help, and takes nothing")
  void hostile() throws IOException {
    assertThat(refusal(zipBomb())).contains("ZIP archive");
    assertThat(refusal(gzip(new byte[1 << 20]))).contains("compressed file");
    assertThat(refusal("a".repeat(3_900_000).getBytes(StandardCharsets.UTF_8)))
        .contains("more rows, columns or letters than a bank writes");
    assertThat(
            refusal(
                "Date,Description,Amount\n03/03/2025,=cmd|' /C calc'!A0,1.00\n"
                    .getBytes(StandardCharsets.UTF_8)))
        .contains("s formula");
    assertThat(refusal("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
        .contains("web page")
        .doesNotContain("<script>");
    assertThat(refusal("<OFX><A>".repeat(400_000).getBytes(StandardCharsets.UTF_8)))
        .contains("OFX");
    assertThat(refusal(new byte[3_000_000])).contains("no text");
    assertThat(refusal(new byte[0])).contains("no file came along");
    assertThat(upload(new byte[4_100_000]).status()).isEqualTo(413);
    String bomb = UploadForm.packed(new byte[50_000_000]);
    assertThat(press("take", "file", bomb, "account", "new", "name", "X").body())
        .contains("no file came along");
    assertThat(posted()).isEmpty();
  }

  @Test
  @DisplayName("escapes what the bank wrote")
  void escaped() {
    String html = "Date,Description,Amount\n03/03/2025,<img src=x onerror=alert(1)>,1.00\n";

    assertThat(upload(html.getBytes(StandardCharsets.UTF_8)).body())
        .contains("&lt;img src=x")
        .doesNotContain("<img");
  }

  @Test
  @DisplayName("opens to an owner in a session only, and to its own forms")
  void doors() {
    byte[] form = MultipartTest.form(CSV.getBytes(StandardCharsets.UTF_8), "t", "another");

    assertThat(unit.handle(multipart(form), log()).status()).isEqualTo(403);
    assertThat(unit.handle(event("GET", Map.of(), Map.of(), new byte[0]), log()).body())
        .contains("Look at it first");
    assertThat(unit.handle(event("PUT", Map.of(), Map.of(), new byte[0]), log()).status())
        .isEqualTo(405);
    cookie = "";
    assertThat(unit.handle(event("GET", Map.of(), Map.of(), new byte[0]), log()).status())
        .isEqualTo(403);
    assertThat(upload(CSV.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(403);
  }

  private String refusal(byte[] file) {
    HttpAnswer answer = upload(file);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing was taken from the file.");
    return answer.body();
  }

  private HttpAnswer upload(byte[] file) {
    return unit.handle(multipart(MultipartTest.form(file, "t", token, "do", "look")), log());
  }

  private HttpAnswer press(String button, String... fields) {
    StringBuilder form = new StringBuilder("t=" + token + "&do=" + button);
    for (int at = 0; at < fields.length; at += 2) {
      form.append('&').append(fields[at]).append('=');
      form.append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
    }
    return unit.handle(
        event(
            "POST",
            Map.of(),
            Map.of("content-type", "application/x-www-form-urlencoded"),
            form.toString().getBytes(StandardCharsets.UTF_8)),
        log());
  }

  private static String hidden(HttpAnswer page, String name) {
    Matcher field =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  private HttpEvent multipart(byte[] body) {
    String type = "multipart/form-data; boundary=----WebKitFormBoundaryAb1";
    return event("POST", Map.of(), Map.of("content-type", type), body);
  }

  private HttpEvent event(
      String method, Map<String, String> query, Map<String, String> headers, byte[] body) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("cookie", "__Host-oodaloo-session=" + cookie);
    return new HttpEvent(method, "/upload", query, all, body, URI.create("https://tray.example"));
  }

  private WorkLog log() {
    return new WorkLog(context, "tray");
  }

  private List<String> posted() {
    return books.load(Examples.firm(), Examples.TODAY).books().transactions().stream()
        .filter(BankTransaction::isPosted)
        .map(line -> line.amount().plain())
        .toList();
  }

  private static byte[] zipBomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("march.csv"));
      zip.write(new byte[50_000_000]);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
