package com.oodaloo.local.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oodaloo.local.world.OwnerBrowser.Page;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Connects the firm as its owner would: Jobber in the browser, then the bank in the session that
/// begins there.
public final class FirmOnboarding {
  /// The page that connecting the bank starts from, in the address or as a link on the page before
  /// it.
  private static final Pattern INVITATION = Pattern.compile("/connect/bank\\?f=([^\"'<>\\s#&]+)");

  /// What the page's forms carry, in the session that the browser's cookie shows.
  private static final Pattern TOKEN = Pattern.compile("data-token=\"([0-9a-f]+)\"");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final OwnerBrowser browser;
  private final String plaidUrl;
  private final Map<String, String> secrets;

  public FirmOnboarding(OwnerBrowser browser, String plaidUrl, Map<String, String> secrets) {
    this.browser = browser;
    this.plaidUrl = plaidUrl;
    this.secrets = Map.copyOf(secrets);
  }

  /// The firm that is connected now.
  public record Invited(String firm) {}

  public Invited connectJobber() {
    Page page = browser.open("/auth/jobber/start");
    Matcher invitation = INVITATION.matcher(page.url() + "\n" + page.body().replace("&amp;", "&"));
    if (page.status() != 200 || !invitation.find()) {
      throw new IllegalStateException(
          "connecting Jobber ended at " + page.url().getPath() + " with status " + page.status());
    }
    return new Invited(invitation.group(1));
  }

  public void connectBank(Invited invited) {
    Page bankPage = browser.open("/connect/bank?f=" + invited.firm());
    accepted(bankPage, "opening the bank page");
    Matcher token = TOKEN.matcher(bankPage.body());
    if (!token.find()) {
      throw new IllegalStateException("the bank's page carries no token");
    }
    Page exchanged =
        browser.post(
            "/connect/bank/exchange",
            json(Map.of("t", token.group(1), "publicToken", publicToken())));
    accepted(exchanged, "connecting the bank");
  }

  /// Lets a restarted sandbox know the bank login again; its ids follow from their number alone, so
  /// the token that is stored fits once more.
  public void remindBank() {
    Page exchanged =
        browser.post(
            plaidUrl + "/item/public_token/exchange",
            json(
                Map.of(
                    "client_id", secrets.getOrDefault("PLAID_CLIENT_ID", ""),
                    "secret", secrets.getOrDefault("PLAID_SECRET", ""),
                    "public_token", publicToken())));
    accepted(exchanged, "reminding the sandbox of the bank");
  }

  /// What Plaid's own window would hand over once the owner has signed in at the bank.
  private String publicToken() {
    Page created =
        browser.post(
            plaidUrl + "/sandbox/public_token/create",
            json(
                Map.of(
                    "client_id",
                    secrets.getOrDefault("PLAID_CLIENT_ID", ""),
                    "secret",
                    secrets.getOrDefault("PLAID_SECRET", ""),
                    "institution_id",
                    "ins_109508",
                    "initial_products",
                    new String[] {"transactions"})));
    accepted(created, "asking the sandbox for a public token");
    try {
      JsonNode answer = JSON.readTree(created.body());
      return answer.path("public_token").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the sandbox's public token is no JSON", e);
    }
  }

  private static String json(Map<String, Object> fields) {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void accepted(Page page, String what) {
    if (page.status() / 100 != 2) {
      throw new IllegalStateException(
          what + " was answered with " + page.status() + " at " + page.url().getPath());
    }
  }
}
