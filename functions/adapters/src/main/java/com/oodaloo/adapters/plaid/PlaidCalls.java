package com.oodaloo.adapters.plaid;

import com.oodaloo.adapters.wire.StrictJson;
import com.oodaloo.app.Unavailable;
import com.plaid.client.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Response;

/// One connection to Plaid; built once and shared, since building it is the expensive part.
///
/// Safe for use by several threads.
public final class PlaidCalls {
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(3);

  private final PlaidEndpoints endpoints;
  private final Duration patience;

  public PlaidCalls(PlaidAccess access) {
    ApiClient client = new ApiClient(credentials(access));
    harden(client.getOkBuilder(), access.patience());
    // Not setPlaidAdapter: it prints a line for every address but Plaid's own.
    client.getAdapterBuilder().baseUrl(directory(access.base()));
    this.endpoints = client.createService(PlaidEndpoints.class);
    this.patience = access.patience();
  }

  /// Posts and returns whatever was answered.
  ///
  /// @throws Unavailable when nothing was
  PlaidAnswer post(Function<PlaidEndpoints, Call<ResponseBody>> call) {
    return post(call, patience);
  }

  PlaidAnswer post(Function<PlaidEndpoints, Call<ResponseBody>> call, Duration atMost) {
    Call<ResponseBody> made = call.apply(endpoints);
    made.timeout().timeout(atMost.toMillis(), TimeUnit.MILLISECONDS);
    String path = String.join("/", made.request().url().pathSegments());
    try {
      Response<ResponseBody> response = made.execute();
      try (ResponseBody body = response.isSuccessful() ? response.body() : response.errorBody()) {
        byte[] bytes = body == null ? new byte[0] : body.bytes();
        return new PlaidAnswer(
            path, response.code(), RetryAfter.of(response.headers()), StrictJson.object(bytes));
      }
    } catch (IOException silence) {
      throw new Unavailable("Plaid did not answer " + path, silence);
    }
  }

  private static Map<String, String> credentials(PlaidAccess access) {
    Map<String, String> credentials = new HashMap<>();
    credentials.put("clientId", access.clientId().value());
    credentials.put("secret", access.secret().value());
    return credentials;
  }

  /// Retries belong to the queue; a redirect would carry the secret to a stranger.
  private static void harden(OkHttpClient.Builder http, Duration patience) {
    http.addInterceptor(new BoundedExchange())
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(CONNECT_PATIENCE)
        .readTimeout(patience)
        .writeTimeout(patience)
        .callTimeout(patience);
  }

  private static String directory(URI base) {
    String address = base.toString();
    return address.endsWith("/") ? address : address + "/";
  }
}
