package com.oodaloo.adapters.plaid;

import static com.oodaloo.adapters.wire.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.app.connect.BankLink;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.app.sync.bank.BankNotice;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.firm.FirmId;
import com.plaid.client.model.AccountsGetRequest;
import com.plaid.client.model.IdentityGetRequest;
import com.plaid.client.model.ItemPublicTokenExchangeRequest;
import com.plaid.client.model.ItemRemoveRequest;
import com.plaid.client.model.LinkTokenCreateRequest;
import com.plaid.client.model.TransactionsSyncRequest;
import com.plaid.client.model.TransactionsSyncRequestOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A firm's bank, read and connected through Plaid.
public final class PlaidBank implements BankFeed, BankLink {
  /// Plaid's largest page: fewer pages are fewer chances that rows change between two of them.
  private static final int PAGE_ROWS = 500;

  /// A year, for old receivables; Plaid fixes it for good when the bank is first connected.
  private static final int HISTORY_DAYS = 365;

  private final PlaidCalls plaid;
  private final PlaidAccounts accounts;
  private final PlaidPages pages;

  public PlaidBank(PlaidCalls plaid, OddRows odd) {
    this.plaid = plaid;
    this.accounts = new PlaidAccounts(odd);
    this.pages = new PlaidPages(odd);
  }

  @Override
  public Page sync(Tokens tokens, String cursor) {
    TransactionsSyncRequest request =
        new TransactionsSyncRequest()
            .accessToken(tokens.access())
            .count(PAGE_ROWS)
            .options(
                new TransactionsSyncRequestOptions()
                    .includeOriginalDescription(true)
                    .daysRequested(HISTORY_DAYS));
    if (!cursor.isEmpty()) {
      request.cursor(cursor);
    }
    return pages.read(plaid.post(endpoints -> endpoints.transactions(request)), cursor);
  }

  @Override
  public List<BankAccount> accounts(Tokens tokens, String itemId) {
    AccountsGetRequest request = new AccountsGetRequest().accessToken(tokens.access());
    PlaidAnswer answer = plaid.post(endpoints -> endpoints.accounts(request));
    JsonNode found = answer.orThrow().path("accounts");
    if (!found.isArray()) {
      throw answer.broken("no accounts");
    }
    PlaidAccounts.Item item =
        new PlaidAccounts.Item(itemId, text(answer.orThrow().path("item"), "institution_id"));
    return found
        .valueStream()
        .map(account -> accounts.read(account, item))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public BankNotice notice(WebhookEvent event) {
    return PlaidNotices.read(event);
  }

  @Override
  public Map<String, List<String>> owners(Tokens tokens) {
    IdentityGetRequest request = new IdentityGetRequest().accessToken(tokens.access());
    return PlaidOwners.read(plaid.post(endpoints -> endpoints.identity(request)));
  }

  /// @throws Rejected for all but a connection that is gone already, which is as wanted
  @Override
  public void remove(Tokens tokens) {
    ItemRemoveRequest request = new ItemRemoveRequest().accessToken(tokens.access());
    PlaidAnswer answer = plaid.post(endpoints -> endpoints.remove(request));
    if (!PlaidFailures.isGone(answer)) {
      answer.orThrow();
    }
  }

  @Override
  public String linkToken(FirmId firm, URI webhook) {
    return linkToken(PlaidLink.fresh(firm, webhook, HISTORY_DAYS));
  }

  @Override
  public String updateToken(FirmId firm, Tokens tokens) {
    return linkToken(PlaidLink.update(firm, tokens));
  }

  private String linkToken(LinkTokenCreateRequest request) {
    return required(plaid.post(endpoints -> endpoints.linkToken(request)), "link_token");
  }

  @Override
  public BankItem exchange(String publicToken) {
    ItemPublicTokenExchangeRequest request =
        new ItemPublicTokenExchangeRequest().publicToken(publicToken);
    PlaidAnswer answer = plaid.post(endpoints -> endpoints.exchange(request));
    return new BankItem(
        required(answer, "item_id"), Tokens.lasting(required(answer, "access_token")));
  }

  private static String required(PlaidAnswer answer, String field) {
    String value = text(answer.orThrow(), field);
    if (value.isBlank()) {
      throw answer.broken("no " + field);
    }
    return value;
  }
}
