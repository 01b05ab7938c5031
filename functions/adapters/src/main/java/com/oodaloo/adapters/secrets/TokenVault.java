package com.oodaloo.adapters.secrets;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals tokens with AES-256-GCM: `v1:` and base64 of a random 96-bit nonce, the encrypted tokens
/// and the 128-bit tag. Firm, source and format are bound to it, so that a sealed text copied to
/// another row does not open.
///
/// The nonces come from the vault's own secure source, never from one a caller could repeat.
public final class TokenVault {
  private static final String FORMAT = "v1";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /// @throws IllegalArgumentException when the key has not exactly 32 bytes
  public TokenVault(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a token key has 32 bytes, this one " + key.length);
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  public String seal(FirmId firm, Source source, Tokens tokens) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, firm, source).doFinal(bytes(tokens));
      byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
      System.arraycopy(hidden, 0, sealed, NONCE_BYTES, hidden.length);
      return FORMAT + ":" + Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no AES-GCM", e);
    }
  }

  /// @throws Rejected `UNAUTHORIZED` when the text was not sealed here for this firm and source
  public Tokens open(FirmId firm, Source source, String sealed) {
    try {
      if (!sealed.startsWith(FORMAT + ":")) {
        throw refused(firm, source);
      }
      byte[] bytes = Base64.getDecoder().decode(sealed.substring(FORMAT.length() + 1));
      if (bytes.length < NONCE_BYTES) {
        throw refused(firm, source);
      }
      byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, firm, source);
      return tokens(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw refused(firm, source);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, FirmId firm, Source source)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    String bound = firm.value() + "|" + source.word() + "|" + FORMAT;
    cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
    return cipher;
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

  private static Rejected refused(FirmId firm, Source source) {
    return new Rejected(
        Rejected.Reason.UNAUTHORIZED,
        "stored tokens of " + source.word() + " for firm " + firm + " do not open; reconnect");
  }

  @Override
  public String toString() {
    return "TokenVault[hidden]";
  }
}
