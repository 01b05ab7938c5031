package com.oodaloo.adapters.plaid;

import com.oodaloo.app.connect.Tokens;
import com.oodaloo.domain.firm.FirmId;
import com.plaid.client.model.CountryCode;
import com.plaid.client.model.DepositoryAccountSubtype;
import com.plaid.client.model.DepositoryFilter;
import com.plaid.client.model.LinkTokenAccountFilters;
import com.plaid.client.model.LinkTokenCreateRequest;
import com.plaid.client.model.LinkTokenCreateRequestUpdate;
import com.plaid.client.model.LinkTokenCreateRequestUser;
import com.plaid.client.model.LinkTokenTransactions;
import com.plaid.client.model.Products;
import java.net.URI;
import java.util.List;

/// What Plaid Link is asked to do.
///
/// Identity is among the optional products: it is billed when its names are first asked for, not
/// when the bank is connected.
final class PlaidLink {
  private PlaidLink() {}

  static LinkTokenCreateRequest fresh(FirmId firm, URI webhook, int historyDays) {
    return common(firm)
        .products(List.of(Products.TRANSACTIONS))
        .optionalProducts(List.of(Products.IDENTITY))
        .transactions(new LinkTokenTransactions().daysRequested(historyDays))
        .accountFilters(depositsOnly())
        .webhook(webhook.toString());
  }

  /// Products and webhook may not be named here; both stay as they are.
  static LinkTokenCreateRequest update(FirmId firm, Tokens tokens) {
    return common(firm)
        .accessToken(tokens.access())
        .update(new LinkTokenCreateRequestUpdate().accountSelectionEnabled(true));
  }

  private static LinkTokenCreateRequest common(FirmId firm) {
    return new LinkTokenCreateRequest()
        .clientName("Oodaloo")
        .language("en")
        .countryCodes(List.of(CountryCode.US))
        .user(new LinkTokenCreateRequestUser().clientUserId(firm.value()));
  }

  private static LinkTokenAccountFilters depositsOnly() {
    return new LinkTokenAccountFilters()
        .depository(
            new DepositoryFilter()
                .accountSubtypes(
                    List.of(
                        DepositoryAccountSubtype.CHECKING,
                        DepositoryAccountSubtype.SAVINGS,
                        DepositoryAccountSubtype.MONEY_MARKET,
                        DepositoryAccountSubtype.CASH_MANAGEMENT)));
  }
}
