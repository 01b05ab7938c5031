package com.oodaloo.adapters.plaid;

import static com.oodaloo.adapters.wire.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.adapters.plaid.OddRows.Oddity;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.AccountMarks;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.bank.BankAccount;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes bank accounts of Plaid's: deposit accounts only, since `business` on a loan says nothing
/// about a checking account.
final class PlaidAccounts {
  private static final Pattern BUSINESS_WORD =
      Pattern.compile(
          "\\b(business|commercial|company|corp|corporate|inc|llc|ltd|operating|payroll)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> INELIGIBLE_SUBTYPES =
      Set.of("hsa", "cd", "paypal", "prepaid", "ebt");

  private final OddRows odd;

  /// The connection the accounts are read through, and the id of its bank, empty where unsaid.
  record Item(String itemId, String bank) {}

  PlaidAccounts(OddRows odd) {
    this.odd = odd;
  }

  /// The account; empty when it is no deposit account, or after telling why it was left out. One
  /// whose balance cannot be read is there all the same, as `LOADING`: it is not closed for that.
  Optional<BankAccount> read(JsonNode account, Item item) {
    if (!isEligible(account)) {
      return Optional.empty();
    }
    String id = text(account, "account_id");
    if (id.isBlank()) {
      return leftOut(id, Oddity.INCOMPLETE);
    }
    JsonNode balances = account.path("balances");
    Optional<Currency> currency = PlaidAmount.currency(text(balances, "iso_currency_code"));
    if (currency.isEmpty()) {
      return leftOut(id, Oddity.CURRENCY_UNKNOWN);
    }
    Optional<BigDecimal> number =
        PlaidAmount.number(balances.path("current"))
            .or(() -> PlaidAmount.number(balances.path("available")));
    if (number.isEmpty()) {
      odd.found(id, Oddity.AMOUNT_UNREADABLE);
    }
    PlaidAmount balance = new PlaidAmount(number.orElse(BigDecimal.ZERO), currency.get());
    if (!balance.isExact()) {
      odd.found(id, Oddity.AMOUNT_ROUNDED);
    }
    return Optional.of(
        new BankAccount(
            id,
            name(account),
            holder(account),
            balance.money(),
            item.itemId(),
            new AccountMarks(
                text(account, "mask"),
                text(account, "name"),
                text(account, "subtype"),
                text(account, "persistent_account_id"),
                item.bank()),
            number.isEmpty()
                ? AccountReading.of(AccountReading.Stage.LOADING)
                : AccountReading.COMPLETE));
  }

  /// A deposit account that may be a business's; a subtype that is new to us may be one.
  private static boolean isEligible(JsonNode account) {
    return text(account, "type").equals("depository")
        && !INELIGIBLE_SUBTYPES.contains(text(account, "subtype"));
  }

  private Optional<BankAccount> leftOut(String id, Oddity why) {
    odd.found(id, why);
    return Optional.empty();
  }

  private static String name(JsonNode account) {
    String official = text(account, "official_name");
    return official.isBlank() ? text(account, "name") : official;
  }

  /// Only the bank's own word decides. A name may be chosen by the owner, and silence is neither
  /// business nor personal; both leave the question to a person.
  private static AccountHolder holder(JsonNode account) {
    String word = text(account, "holder_category");
    return switch (word) {
      case "business" -> new AccountHolder.Business("The bank reports this as a business account.");
      case "personal" -> new AccountHolder.Personal("The bank reports this as a personal account.");
      case "", "unrecognized" ->
          new AccountHolder.Undecided(
              "The bank does not say whose account this is" + nameHint(account));
      default ->
          new AccountHolder.Undecided(
              "The bank gives a kind of holder that is new to us" + nameHint(account));
    };
  }

  private static String nameHint(JsonNode account) {
    String names = text(account, "name") + " " + text(account, "official_name");
    return BUSINESS_WORD.matcher(names).find()
        ? "; its name sounds like a business, which alone proves nothing."
        : ".";
  }
}
