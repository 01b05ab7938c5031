package com.oodaloo.simulation.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.simulation.scheduler.LambdaName;
import com.oodaloo.simulation.scheduler.Retries;
import com.oodaloo.simulation.vendors.Company;
import com.oodaloo.simulation.vendors.PretendJobber;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How an owner connects Jobber and then the bank, and presses the button again when a page did not
/// come.
final class OwnerOnboarding {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN = Pattern.compile("data-token=\"([0-9a-f]+)\"");

  private final PretendJobber jobber;
  private final SimulatedBrowser browser;
  private final Supplier<Retries> retries;
  private final Company company;
  private boolean isUnderWay;
  private String session = "";
  private String formToken = "";

  OwnerOnboarding(
      PretendJobber jobber, SimulatedBrowser browser, Supplier<Retries> retries, Company company) {
    this.jobber = jobber;
    this.browser = browser;
    this.retries = retries;
    this.company = company;
  }

  boolean isUnderWay() {
    return isUnderWay;
  }

  /// What the browser last showed of its session.
  String session() {
    return session;
  }

  void begin() {
    isUnderWay = true;
    begin(0);
  }

  private void begin(int attempt) {
    browser.ask(
        LambdaName.JOBBER_OAUTH,
        SimulatedBrowser.get("/auth/jobber/start", ""),
        start -> {
          if (start.path("statusCode").asInt() == 302) {
            consent(attempt, state(start), cookie(start));
          } else {
            retries.get().again(attempt, this::begin);
          }
        });
  }

  private static String state(JsonNode start) {
    String query = URI.create(start.path("headers").path("location").asText()).getRawQuery();
    return query.substring("state=".length());
  }

  /// What the browser keeps of an answer and shows again: the last cookie of it.
  private static String cookie(JsonNode answer) {
    return answer
        .path("cookies")
        .path(answer.path("cookies").size() - 1)
        .asText("")
        .replaceFirst(";.*", "");
  }

  private static String sessionOf(JsonNode answer) {
    return answer
        .path("cookies")
        .valueStream()
        .map(cookie -> cookie.asText().replaceFirst(";.*", ""))
        .filter(cookie -> cookie.startsWith("__Host-oodaloo-session="))
        .findFirst()
        .orElse("");
  }

  private static String token(JsonNode page) {
    Matcher found = TOKEN.matcher(page.path("body").asText());
    return found.find() ? found.group(1) : "";
  }

  private void consent(int attempt, String state, String cookie) {
    String code = jobber.consent(company);
    browser.ask(
        LambdaName.JOBBER_OAUTH,
        SimulatedBrowser.withCookie(
            SimulatedBrowser.get("/auth/jobber/callback", "code=" + code + "&state=" + state),
            cookie),
        back -> {
          if (back.path("statusCode").asInt() == 302) {
            URI bank = URI.create(back.path("headers").path("location").asText());
            session = sessionOf(back);
            link(0, bank.getRawQuery());
          } else {
            retries.get().again(attempt, this::begin);
          }
        });
  }

  private void link(int attempt, String query) {
    browser.ask(
        LambdaName.PLAID_LINK,
        SimulatedBrowser.withCookie(SimulatedBrowser.get("/connect/bank", query), session),
        page -> {
          if (page.path("statusCode").asInt() == 200) {
            formToken = token(page);
            exchange(attempt);
          } else {
            again(attempt, page, number -> link(number, query));
          }
        });
  }

  private void exchange(int attempt) {
    exchange(
        company.item(),
        end -> {
          isUnderWay = end.path("statusCode").asInt() != 200;
          if (isUnderWay) {
            again(attempt, end, this::exchange);
          }
        });
  }

  /// A session that is over, or was renewed by an answer that got lost, is begun anew.
  private void again(int attempt, JsonNode answer, IntConsumer sameAgain) {
    int status = answer.path("statusCode").asInt();
    retries.get().again(attempt, status == 403 || status == 302 ? this::begin : sameAgain);
  }

  /// Another bank is chosen on a page that still stands open in another window.
  void connectSecond() {
    exchange(company.secondItem(), _ -> {});
  }

  private void exchange(String publicToken, Consumer<JsonNode> then) {
    ObjectNode body = JSON.createObjectNode().put("t", formToken).put("publicToken", publicToken);
    browser.ask(
        LambdaName.PLAID_LINK,
        SimulatedBrowser.withCookie(
            SimulatedBrowser.post("/connect/bank/exchange", body.toString()), session),
        then);
  }
}
