package com.oodaloo.simulation.world;

import com.oodaloo.app.connect.JobberAuthorization;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.simulation.faults.FaultKind.Effect;
import com.oodaloo.simulation.faults.VendorTrouble;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// Jobber's OAuth as the functions reach it. Nobody repeats these calls by himself.
record FaultyJobberOauth(Supplier<SimulatedWorld> world) implements JobberAuthorization {
  @Override
  public URI authorizeUrl(String state, URI redirect) {
    return URI.create(
        "https://jobber.example/authorize?state="
            + URLEncoder.encode(state, StandardCharsets.UTF_8));
  }

  @Override
  public Tokens exchange(String code, URI redirect) {
    return call("Exchange", Effect.WRITES_ONCE, () -> world().get().jobber().exchange(code));
  }

  @Override
  public Tokens refresh(Tokens tokens) {
    return call("Refresh", Effect.WRITES_ONCE, () -> world().get().jobber().refresh(tokens));
  }

  @Override
  public void disconnect(Tokens tokens) {
    call(
        "Disconnect",
        Effect.WRITES,
        () -> {
          world().get().jobber().revoke(tokens);
          return true;
        });
  }

  @Override
  public AccountFacts account(Tokens tokens) {
    return call("ReadAccount", Effect.READS, () -> world().get().jobber().facts(tokens));
  }

  private <T> T call(String operation, Effect effect, Supplier<T> carriedOut) {
    return world()
        .get()
        .outbound()
        .call(VendorTrouble.asked(operation, "jobber", effect), carriedOut);
  }
}
