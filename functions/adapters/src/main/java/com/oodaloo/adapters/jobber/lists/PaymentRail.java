package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.invoice.PaymentState;
import com.oodaloo.jobber.graphql.fragment.PaymentFields;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What only some kinds of payment have: how the money came, its number, its tip, its payout.
///
/// A kind that this code has never heard of has none of them and stays a payment.
record PaymentRail(
    PaymentMethod method,
    String reference,
    @Nullable BigDecimal tip,
    String payoutId,
    String transactionStatus) {
  private static final Pattern CHARGE = Pattern.compile("\\b(?:ch|py|pi)_\\w+");

  static PaymentRail of(PaymentFields node) {
    var card = node.onJobberPaymentsCreditCardPaymentRecord;
    if (card != null) {
      String payout = card.payout == null ? "" : card.payout.id;
      return new PaymentRail(
          PaymentMethod.CARD, "", card.tipAmount, payout, card.transactionStatus.rawValue);
    }
    var ach = node.onJobberPaymentsACHPaymentRecord;
    if (ach != null) {
      String payout = ach.payout == null ? "" : ach.payout.id;
      return new PaymentRail(
          PaymentMethod.PROCESSOR_ACH, "", ach.tipAmount, payout, ach.transactionStatus.rawValue);
    }
    var refund = node.onJobberPaymentsRefundPaymentRecord;
    if (refund != null) {
      return new PaymentRail(
          PaymentMethod.CARD, "", refund.tipAmount, "", refund.transactionStatus.rawValue);
    }
    return new PaymentRail(byHand(node), reference(node), null, "", "");
  }

  /// Direction comes from the adjustment alone: the sign of an ordinary payment is negative in one
  /// field and positive in another. Money that failed on its way has not come.
  PaymentKind kind(String adjustment) {
    return switch (adjustment) {
      case "PAYMENT" -> hasFailed() ? PaymentKind.RETURNED : PaymentKind.PAYMENT;
      case "DEPOSIT" -> hasFailed() ? PaymentKind.RETURNED : PaymentKind.DEPOSIT;
      case "REFUND" -> PaymentKind.REFUND;
      case "FAILED_ACH_PAYMENT" -> PaymentKind.RETURNED;
      default -> PaymentKind.NOT_MONEY;
    };
  }

  PaymentState state() {
    return switch (transactionStatus) {
      case "PENDING" -> PaymentState.PENDING;
      case "FAILED" -> PaymentState.FAILED;
      case "REFUNDED", "PARTIALLY_REFUNDED" -> PaymentState.REFUNDED;
      case "IN_DISPUTE", "DISPUTED" -> PaymentState.DISPUTED;
      default -> PaymentState.SUCCEEDED;
    };
  }

  private boolean hasFailed() {
    return transactionStatus.equals("FAILED");
  }

  private static PaymentMethod byHand(PaymentFields node) {
    if (node.paymentType == null) {
      return PaymentMethod.OTHER;
    }
    return switch (node.paymentType.rawValue) {
      case "CHEQUE" -> PaymentMethod.CHECK;
      case "CASH" -> PaymentMethod.CASH;
      case "ZELLE" -> PaymentMethod.ZELLE;
      case "BANK_TRANSFER", "ACH_BANK_PAYMENT" -> PaymentMethod.ACH;
      // EPAYMENT is another processor that the firm has tied to Jobber.
      case "CREDIT_CARD", "JOBBER_PAYMENTS", "EPAYMENT" -> PaymentMethod.CARD;
      case "CONSUMER_FINANCING" -> PaymentMethod.FINANCING;
      default -> PaymentMethod.OTHER;
    };
  }

  private static String reference(PaymentFields node) {
    return Stream.of(
            node.onCheckPaymentRecord == null ? null : node.onCheckPaymentRecord.checkNumber,
            node.onCreditCardPaymentRecord == null
                ? null
                : node.onCreditCardPaymentRecord.ccTransactionNumber,
            node.onEPaymentPaymentRecord == null ? null : charge(node.details),
            confirmation(node))
        .filter(number -> number != null && !number.isBlank())
        .map(String::valueOf)
        .findFirst()
        .orElse("");
  }

  /// The number of a charge, where a processor leaves it in the details: there is no field for it.
  private static @Nullable String charge(@Nullable String details) {
    Matcher number = CHARGE.matcher(details == null ? "" : details);
    return number.find() ? number.group() : null;
  }

  private static @Nullable String confirmation(PaymentFields node) {
    if (node.onAchBankPaymentPaymentRecord != null) {
      return node.onAchBankPaymentPaymentRecord.confirmationNumber;
    } else if (node.onBankTransferPaymentRecord != null) {
      return node.onBankTransferPaymentRecord.confirmationNumber;
    } else if (node.onCashAppPaymentRecord != null) {
      return node.onCashAppPaymentRecord.confirmationNumber;
    } else if (node.onETransferPaymentRecord != null) {
      return node.onETransferPaymentRecord.confirmationNumber;
    } else if (node.onPaypalPaymentRecord != null) {
      return node.onPaypalPaymentRecord.confirmationNumber;
    } else if (node.onVenmoPaymentRecord != null) {
      return node.onVenmoPaymentRecord.confirmationNumber;
    } else if (node.onZellePaymentRecord != null) {
      return node.onZellePaymentRecord.confirmationNumber;
    }
    return node.onOtherPaymentRecord == null ? null : node.onOtherPaymentRecord.confirmationNumber;
  }
}
