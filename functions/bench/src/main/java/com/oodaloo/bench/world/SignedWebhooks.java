package com.oodaloo.bench.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.oodaloo.sandbox.wire.Macs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/// Genuine webhooks of what nobody's sandbox has to know about: signed with the secrets that the
/// functions have.
public record SignedWebhooks(Map<String, String> secrets) {
  public SignedWebhooks {
    secrets = Map.copyOf(secrets);
  }

  /// The path it goes to, its one telling header, and the exact text that was signed.
  public record Signed(String path, String header, String signature, String body) {
    /// The same, signed by somebody else.
    public Signed forged() {
      return new Signed(path, header, new StringBuilder(signature).reverse().toString(), body);
    }

    /// Posts it to the functions behind that address, and returns the status of the answer.
    public int post(HttpClient client, String publicUrl) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(publicUrl + path))
              .header(header, signature)
              .POST(BodyPublishers.ofString(body))
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  /// An `INVOICE_UPDATE`; another item is another event.
  public Signed jobber(String account, String item) {
    String body =
        """
        {"data":{"webHookEvent":{"topic":"INVOICE_UPDATE","appId":"a","accountId":"%s",\
        "itemId":"%s","occurredAt":"2025-03-03T16:31:36-06:00"}}}\
        """
            .formatted(account, item);
    String signature = Macs.base64(Macs.hmac(secret("JOBBER_CLIENT_SECRET"), body.getBytes(UTF_8)));
    return new Signed("/webhooks/jobber", "x-jobber-hmac-sha256", signature, body);
  }

  /// A `payout.paid`; another id is another event.
  public Signed stripe(String id, Instant at) {
    long now = at.getEpochSecond();
    String body =
        """
        {"id":"%s","object":"event","type":"payout.paid","created":%d,"account":"acct_bench",\
        "data":{"object":{"id":"po_1","object":"payout"}}}\
        """
            .formatted(id, now);
    byte[] mac = Macs.hmac(secret("STRIPE_WEBHOOK_SECRET"), (now + "." + body).getBytes(UTF_8));
    String signature = "t=" + now + ",v1=" + HexFormat.of().formatHex(mac);
    return new Signed("/webhooks/stripe", "stripe-signature", signature, body);
  }

  private String secret(String name) {
    return secrets.getOrDefault(name, "");
  }
}
