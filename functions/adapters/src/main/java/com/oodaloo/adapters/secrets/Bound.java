package com.oodaloo.adapters.secrets;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Whose tokens they are, of which vendor, and of which version of the row they lie in. Put into
/// another row, or back into a later version of their own, sealed tokens do not open.
public record Bound(FirmId firm, Source source, long version) {
  /// What a data key is bound to: one key serves all versions of a firm's tokens of one vendor.
  Map<String, String> context() {
    return Map.of("purpose", "oodaloo-tokens", "firm", firm.value(), "source", source.word());
  }

  /// Each part with its length before it: no two differ in nothing but where a part ends.
  byte[] bytes() {
    String text =
        "oodaloo tokens v2|%d:%s|%d:%s|%d"
            .formatted(
                firm.value().length(),
                firm.value(),
                source.word().length(),
                source.word(),
                version);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  Rejected refused() {
    return new Rejected(
        Rejected.Reason.UNAUTHORIZED,
        "stored tokens of " + source.word() + " for firm " + firm + " do not open; reconnect");
  }
}
