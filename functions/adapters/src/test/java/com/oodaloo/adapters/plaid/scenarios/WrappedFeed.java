package com.oodaloo.adapters.plaid.scenarios;

import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.app.sync.bank.BankNotice;
import com.oodaloo.domain.bank.BankAccount;
import java.util.List;
import java.util.Map;

/// A feed that does as the one inside does, where a test does not say otherwise.
abstract class WrappedFeed implements BankFeed {
  private final BankFeed inside;

  WrappedFeed(BankFeed inside) {
    this.inside = inside;
  }

  @Override
  public Page sync(Tokens tokens, String cursor) {
    return inside.sync(tokens, cursor);
  }

  @Override
  public List<BankAccount> accounts(Tokens tokens, String itemId) {
    return inside.accounts(tokens, itemId);
  }

  @Override
  public Map<String, List<String>> owners(Tokens tokens) {
    return inside.owners(tokens);
  }

  @Override
  public void remove(Tokens tokens) {
    inside.remove(tokens);
  }

  @Override
  public BankNotice notice(WebhookEvent event) {
    return inside.notice(event);
  }
}
