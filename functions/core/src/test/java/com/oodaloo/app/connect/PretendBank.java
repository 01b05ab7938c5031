package com.oodaloo.app.connect;

import com.oodaloo.app.Unavailable;
import com.oodaloo.domain.firm.FirmId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A Plaid that ends connections, or does not answer.
public final class PretendBank implements BankLink {
  private final List<String> removed = new ArrayList<>();
  private boolean isSilent;
  private Runnable meanwhile = () -> {};

  /// The access tokens that were ended.
  public List<String> removed() {
    return List.copyOf(removed);
  }

  public void silent(boolean silent) {
    isSilent = silent;
  }

  /// What happens while a token is being exchanged.
  void whileExchanging(Runnable event) {
    meanwhile = event;
  }

  @Override
  public String linkToken(FirmId firm, URI webhook) {
    return "link";
  }

  @Override
  public String updateToken(FirmId firm, Tokens tokens) {
    return "update";
  }

  @Override
  public BankItem exchange(String publicToken) {
    meanwhile.run();
    return new BankItem("item-2", Tokens.lasting("access-2"));
  }

  @Override
  public void remove(Tokens tokens) {
    if (isSilent) {
      throw new Unavailable("Plaid does not answer", Duration.ofSeconds(5));
    }
    removed.add(tokens.access());
  }
}
