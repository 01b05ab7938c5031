package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.events.MoneyKind;
import java.util.Comparator;
import java.util.List;

/// What every bank line really is, and what four jobs must show. Kept apart from everything the
/// vendors say.
public record Truth(List<BankLineTruth> transactions, List<JobTruth> jobs) {

  public Truth {
    transactions =
        transactions.stream().sorted(Comparator.comparing(BankLineTruth::transactionId)).toList();
    jobs = jobs.stream().sorted(Comparator.comparing(JobTruth::jobKey)).toList();
  }

  /// What a job must show at the end.
  public record JobTruth(
      String jobKey, long workCents, long cashCents, long varianceCents, String status) {}

  /// The part of a bank line that belongs to one invoice.
  public record Share(String invoiceNumber, long cents) {}

  /// What one bank line really is.
  public sealed interface BankLineTruth {
    String transactionId();
  }

  /// Money from clients: the invoices it settles, the recorded payments it is, the payout it came
  /// in. What is not on an invoice is a deposit; what is missing went to the processor or back to a
  /// client.
  public record Income(
      String transactionId,
      String payoutKey,
      List<String> paymentKeys,
      List<Share> shares,
      long depositCents,
      long refundCents,
      long feeCents)
      implements BankLineTruth {
    public Income {
      paymentKeys = paymentKeys.stream().sorted().toList();
      shares = shares.stream().sorted(Comparator.comparing(Share::invoiceNumber)).toList();
    }
  }

  /// Money that is no income, and what it is instead.
  public record NotIncome(String transactionId, MoneyKind kind) implements BankLineTruth {}

  /// Money that nobody but the owner can place; each set fits to the cent.
  public record Question(String transactionId, List<List<Share>> sets) implements BankLineTruth {
    public Question {
      sets = sets.stream().map(List::copyOf).toList();
    }
  }
}
