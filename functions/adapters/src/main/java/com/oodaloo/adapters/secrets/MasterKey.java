package com.oodaloo.adapters.secrets;

import java.util.Map;

/// The key that wraps data keys. `context` is bound to the wrapped form: it opens under the same
/// context only.
public interface MasterKey {
  /// A fresh data key of 256 bits, with its wrapped form.
  DataKey fresh(Map<String, String> context);

  /// @throws com.oodaloo.app.Rejected `UNAUTHORIZED` when it was not wrapped here in this context
  /// @throws com.oodaloo.app.Unavailable when that could not be found out
  DataKey unwrap(byte[] wrapped, Map<String, String> context);
}
