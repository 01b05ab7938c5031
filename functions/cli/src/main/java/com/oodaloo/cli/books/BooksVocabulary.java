package com.oodaloo.cli.books;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.InvoiceStatus.Known;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.invoice.PaymentState;
import com.oodaloo.domain.payout.Payout;
import java.util.Arrays;
import java.util.Locale;

/// The words of books/1 for closed sets, in the spellings offices use. Case, spaces, `_` and `-` do
/// not matter.
final class BooksVocabulary {
  private BooksVocabulary() {}

  /// A status never heard of survives with its own word.
  static InvoiceStatus status(String word) {
    return switch (plain(word)) {
      case "draft" -> Known.DRAFT;
      case "awaiting payment", "sent", "sent not due", "open", "unpaid" -> Known.AWAITING_PAYMENT;
      case "past due", "overdue" -> Known.PAST_DUE;
      case "paid" -> Known.PAID;
      case "bad debt" -> Known.BAD_DEBT;
      case "void", "voided" -> Known.VOIDED;
      case "in dispute", "disputed", "dispute" -> Known.IN_DISPUTE;
      default -> new InvoiceStatus.Unknown(word.strip());
    };
  }

  static String word(InvoiceStatus status) {
    return switch (status) {
      case Known known -> code(known);
      case InvoiceStatus.Unknown(String words) -> words;
    };
  }

  static PaymentMethod method(String word) {
    return switch (plain(word)) {
      case "card", "credit card", "debit card", "jobber payments" -> PaymentMethod.CARD;
      case "consumer financing", "financing", "wisetack", "greensky" -> PaymentMethod.FINANCING;
      case "processor ach", "jobber ach", "bank payment" -> PaymentMethod.PROCESSOR_ACH;
      case "check", "cheque" -> PaymentMethod.CHECK;
      case "cash" -> PaymentMethod.CASH;
      case "ach", "bank transfer", "wire" -> PaymentMethod.ACH;
      case "zelle" -> PaymentMethod.ZELLE;
      default -> PaymentMethod.OTHER;
    };
  }

  /// A kind never heard of is money in: hiding a payment costs more than asking about one.
  static PaymentKind kind(String word) {
    return switch (plain(word)) {
      case "deposit" -> PaymentKind.DEPOSIT;
      case "refund", "refunded" -> PaymentKind.REFUND;
      case "returned", "return", "bounced", "chargeback", "nsf" -> PaymentKind.RETURNED;
      case "not money", "adjustment", "write off", "opening balance", "initial balance", "void" ->
          PaymentKind.NOT_MONEY;
      default -> PaymentKind.PAYMENT;
    };
  }

  static PaymentState state(DocumentSection payment) {
    return switch (plain(payment.textOr("state", ""))) {
      case "", "succeeded" -> PaymentState.SUCCEEDED;
      case "pending" -> PaymentState.PENDING;
      case "failed" -> PaymentState.FAILED;
      case "refunded", "partially refunded" -> PaymentState.REFUNDED;
      case "disputed", "in dispute" -> PaymentState.DISPUTED;
      default -> {
        payment.fault("state", "expected succeeded, pending, failed, refunded or disputed");
        yield PaymentState.SUCCEEDED;
      }
    };
  }

  /// An absent word means that the payout is under way or here, as before there was a status.
  static Payout.Status payoutStatus(DocumentSection payout) {
    return switch (plain(payout.textOr("status", ""))) {
      case "", "paid" -> Payout.Status.PAID;
      case "pending" -> Payout.Status.PENDING;
      case "in transit" -> Payout.Status.IN_TRANSIT;
      case "failed" -> Payout.Status.FAILED;
      case "canceled", "cancelled" -> Payout.Status.CANCELED;
      default -> {
        payout.fault("status", "expected paid, pending, in_transit, failed or canceled");
        yield Payout.Status.PENDING;
      }
    };
  }

  static String payoutSource(DocumentSection payout) {
    String word = plain(payout.textOr("source", ""));
    if (!word.isEmpty() && !word.equals(Payout.JOBBER) && !word.equals("stripe")) {
      payout.fault("source", "expected jobber or stripe");
    }
    return word;
  }

  static NotIncome.Kind notIncome(DocumentSection answer) {
    String word = plain(answer.textOr("notIncome", "")).replace(' ', '-');
    return Arrays.stream(NotIncome.Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseGet(() -> {
          answer.fault("notIncome", "expected a kind of money that is no income");
          return NotIncome.Kind.OTHER;
        });
  }

  /// Whose account it is; an absent word means the firm's own.
  static AccountHolder holder(DocumentSection account) {
    String word = plain(account.textOr("holder", ""));
    return switch (word) {
      case "" -> new AccountHolder.Business("Nothing in the file says otherwise.");
      case "business" -> new AccountHolder.Business("The file says so.");
      case "personal" -> new AccountHolder.Personal("The file says so.");
      case "unknown" -> new AccountHolder.Undecided("The file does not know.");
      default -> {
        account.fault("holder", "expected business, personal or unknown");
        yield new AccountHolder.Undecided("");
      }
    };
  }

  static String word(AccountHolder holder) {
    return switch (holder) {
      case AccountHolder.Business _ -> "business";
      case AccountHolder.Personal _ -> "personal";
      case AccountHolder.Undecided _ -> "unknown";
    };
  }

  /// The word of an enum constant: `PROCESSOR_ACH` is `processor_ach`.
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }
}
