package com.oodaloo.app.connect;

import java.net.URI;
import java.time.ZoneId;
import java.util.Currency;

/// Jobber's OAuth 2 and the few facts about the account that make a firm.
public interface JobberAuthorization {
  URI authorizeUrl(String state, URI redirect);

  /// @throws com.oodaloo.app.Rejected `UNAUTHORIZED` when the code is used or old
  Tokens exchange(String code, URI redirect);

  /// @throws com.oodaloo.app.Rejected `UNAUTHORIZED` when the refresh token is dead
  Tokens refresh(Tokens tokens);

  /// Gives the connection back; both tokens are dead afterwards.
  ///
  /// @throws com.oodaloo.app.Rejected `UNAUTHORIZED` when they were dead before
  void disconnect(Tokens tokens);

  AccountFacts account(Tokens tokens);

  /// What Jobber says of the account; `user` is who connects.
  record AccountFacts(String id, String name, ZoneId zone, Currency currency, User user) {
    public String email() {
      return user.email();
    }
  }

  /// `isAdmin` when the account is theirs to administer, by Jobber's `isAccountAdmin`.
  record User(String email, boolean isAdmin) {}
}
