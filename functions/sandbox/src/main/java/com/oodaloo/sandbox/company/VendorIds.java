package com.oodaloo.sandbox.company;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.zip.CRC32;

/// The ids under which Jobber knows the company's things; they follow from the office's own keys.
public final class VendorIds {
  private VendorIds() {}

  /// Returns a Jobber id, such as base64 of `gid://Jobber/Invoice/512345678`.
  public static String jobber(String type, String key) {
    var gid = "gid://Jobber/" + type + "/" + number(type, key);
    return Base64.getEncoder().encodeToString(gid.getBytes(UTF_8));
  }

  public static String client(String key) {
    return jobber("Client", key);
  }

  public static String quote(String key) {
    return jobber("Quote", key);
  }

  public static String job(String key) {
    return jobber("Job", key);
  }

  public static String invoice(String number) {
    return jobber("Invoice", number);
  }

  public static String payment(String key) {
    return jobber("PaymentRecord", key);
  }

  public static String payout(String key) {
    return jobber("PayoutRecord", key);
  }

  private static long number(String type, String key) {
    var crc = new CRC32();
    crc.update((type + ":" + key).getBytes(UTF_8));
    return 100_000_000L + crc.getValue() % 900_000_000L;
  }
}
