package com.oodaloo.adapters.secrets;

import com.oodaloo.app.Examples;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/// Vaults under keys that protect nothing.
public final class TestVaults {
  private TestVaults() {}

  public static TokenVault local() {
    return of(new LocalMasterKeys(List.of(new byte[32])));
  }

  /// A vault with nothing remembered.
  public static TokenVault of(MasterKey master) {
    return new TokenVault(new DataKeys(master, Clock.fixed(Examples.NOW, ZoneOffset.UTC)));
  }
}
