package com.oodaloo.simulation.world;

import com.oodaloo.adapters.plaid.PlaidNotices;
import com.oodaloo.app.connect.BankLink;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.app.sync.bank.BankNotice;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.simulation.faults.FaultKind.Effect;
import com.oodaloo.simulation.faults.VendorTrouble;
import com.oodaloo.simulation.vendors.PretendBank;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Plaid as the functions reach it.
record FaultyBank(Supplier<SimulatedWorld> world) implements BankFeed, BankLink {
  @Override
  public Page sync(Tokens tokens, String cursor) {
    int rows = world().get().bankPageRows();
    return call("Sync", Effect.READS, () -> bank().sync(tokens, cursor, rows));
  }

  @Override
  public List<BankAccount> accounts(Tokens tokens, String itemId) {
    return call("ReadAccounts", Effect.READS, () -> bank().accounts(itemId));
  }

  @Override
  public Map<String, List<String>> owners(Tokens tokens) {
    return call("ReadOwners", Effect.READS, () -> bank().owners());
  }

  @Override
  public void remove(Tokens tokens) {
    call("RemoveItem", Effect.WRITES, () -> bank().removed(tokens));
  }

  @Override
  public String linkToken(FirmId firm, URI webhook) {
    return call("CreateLinkToken", Effect.READS, () -> "link");
  }

  @Override
  public String updateToken(FirmId firm, Tokens tokens) {
    return call("CreateLinkToken", Effect.READS, () -> "link");
  }

  @Override
  public BankItem exchange(String publicToken) {
    return call("ExchangeToken", Effect.WRITES_ONCE, () -> bank().exchange(publicToken));
  }

  private PretendBank bank() {
    return world().get().bank();
  }

  private <T> T call(String operation, Effect effect, Supplier<T> carriedOut) {
    return world()
        .get()
        .outbound()
        .call(VendorTrouble.asked(operation, "plaid", effect), carriedOut);
  }

  @Override
  public BankNotice notice(WebhookEvent event) {
    return PlaidNotices.read(event);
  }
}
