package com.oodaloo.app.settings;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.BankLink;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.domain.firm.FirmId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A Plaid that ends connections, or does not answer.
final class PretendBank implements BankLink {
  final List<String> removed = new ArrayList<>();
  boolean isSilent;

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
