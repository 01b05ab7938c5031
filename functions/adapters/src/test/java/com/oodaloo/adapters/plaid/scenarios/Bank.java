package com.oodaloo.adapters.plaid.scenarios;

import com.oodaloo.adapters.plaid.OddRows;
import com.oodaloo.adapters.plaid.PlaidAccess;
import com.oodaloo.adapters.plaid.PlaidBank;
import com.oodaloo.adapters.plaid.PlaidCalls;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.SandboxSettings;
import com.oodaloo.sandbox.company.Truth;
import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.events.BankAccountCard;
import com.oodaloo.sandbox.company.events.BankLine;
import com.oodaloo.sandbox.plaid.PlaidServer;
import com.oodaloo.sandbox.plaid.RequestedFaults;
import com.oodaloo.sandbox.plaid.Teller;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The pretended Plaid on a real port, with a bank whose every line the test decides.
final class Bank implements AutoCloseable {
  static final String CHECKING = "acc_checking";
  static final LocalDate DAY = LocalDate.of(2025, 3, 3);

  final Recorder recorder = new Recorder();
  final List<String> odd = new ArrayList<>();
  final PlaidServer plaid;
  final PlaidBank reader;
  private final HttpServer server;
  private final PlaidCalls calls;

  Bank(TestClock clock, Set<Misbehaviour> misbehaviour) {
    World world =
        new World(
            "Acme",
            ZoneId.of("America/Denver"),
            DAY,
            1,
            List.of(account(CHECKING, "Operating", "4410", "business", "Acme Plumbing LLC")),
            List.of(),
            new Truth(List.of(), List.of()));
    plaid = new PlaidServer(settings(), clock, misbehaviour, world);
    server = listening();
    server.createContext("/", this::handle).getFilters().add(recorder);
    server.start();
    calls = new PlaidCalls(PlaidAccess.of(at(), "plaid-id", "plaid-secret"));
    OddRows oddRows = (id, oddity) -> odd.add(id + " " + oddity);
    reader = new PlaidBank(calls, oddRows);
  }

  static BankAccountCard account(
      String id, String name, String mask, String holder, String owners) {
    return new BankAccountCard(id, name, mask, "checking", holder, owners, 100_000);
  }

  static BankAccountCard business(String id, String name, String mask) {
    return account(id, name, mask, "business", "Acme Plumbing LLC");
  }

  static BankLine line(String id, long cents) {
    return line(id, CHECKING, DAY, cents, "ACH CREDIT " + id);
  }

  static BankLine line(String id, String account, LocalDate day, long cents, String text) {
    return new BankLine(
        id,
        account,
        day,
        cents,
        text,
        new BankLine.Detail("", BankLine.Channel.OTHER, "", "INCOME_OTHER_INCOME"));
  }

  BankFeed feed() {
    return reader;
  }

  PlaidCalls calls() {
    return calls;
  }

  Teller teller() {
    return plaid.teller();
  }

  RequestedFaults troubles() {
    return plaid.troubles();
  }

  URI at() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  static SandboxSettings settings() {
    return new SandboxSettings(
        URI.create("http://127.0.0.1"), "app", "secret", "plaid-id", "plaid-secret", "sk", "wh", 7);
  }

  private static HttpServer listening() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException("no port on this machine", e);
    }
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    plaid.handle(exchange, exchange.getRequestURI().getPath());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
