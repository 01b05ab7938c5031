package com.oodaloo.adapters.secrets;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.hashing.Base64Url;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/// Seals tokens with AES-256-GCM under a data key: `v2:`, the wrapped data key, `:`, and the sealed
/// tokens, both in base64url. Firm, source and version of the row are bound to it.
///
/// Example: `vault.open(bound, vault.seal(bound, tokens))` are the tokens.
public final class TokenVault {
  private static final String FORMAT = "v2";
  private static final int PARTS = 3;

  private final DataKeys keys;

  public TokenVault(DataKeys keys) {
    this.keys = keys;
  }

  public String seal(Bound bound, Tokens tokens) {
    DataKey key = keys.forSealing(bound);
    byte[] sealed = AesGcm.seal(key.key(), bytes(tokens), bound.bytes());
    return String.join(":", FORMAT, Base64Url.encode(key.wrapped()), Base64Url.encode(sealed));
  }

  /// @throws Rejected `UNAUTHORIZED` when the text was not sealed here for exactly this
  /// @throws com.oodaloo.app.Unavailable when the master key's keeper does not answer
  public Tokens open(Bound bound, String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != PARTS || !parts[0].equals(FORMAT)) {
      throw bound.refused();
    }
    byte[] wrapped = Base64Url.decode(parts[1]).orElseThrow(bound::refused);
    byte[] sealed = Base64Url.decode(parts[2]).orElseThrow(bound::refused);
    return tokens(opened(bound, wrapped, sealed).orElseThrow(bound::refused));
  }

  /// A data key that does not unwrap is the row's fault; any other refusal is ours.
  private Optional<byte[]> opened(Bound bound, byte[] wrapped, byte[] sealed) {
    try {
      return AesGcm.open(keys.forOpening(wrapped, bound).key(), sealed, bound.bytes());
    } catch (Rejected refused) {
      if (refused.reason() != Rejected.Reason.UNAUTHORIZED) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  private static byte[] bytes(Tokens tokens) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(tokens.access());
      out.writeUTF(tokens.refresh());
      out.writeUTF(tokens.expiresAt().toString());
    } catch (IOException e) {
      throw new UncheckedIOException("a token is longer than 65,535 bytes", e);
    }
    return bytes.toByteArray();
  }

  private static Tokens tokens(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Tokens(in.readUTF(), in.readUTF(), Instant.parse(in.readUTF()));
    } catch (IOException e) {
      throw new UncheckedIOException("sealed tokens that opened are not tokens", e);
    }
  }

  @Override
  public String toString() {
    return "TokenVault[hidden]";
  }
}
