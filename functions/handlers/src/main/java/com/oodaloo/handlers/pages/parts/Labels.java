package com.oodaloo.handlers.pages.parts;

import static com.oodaloo.handlers.pages.parts.CustomerText.clean;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What people call the records that ids stand for.
public record Labels(Books books) {
  private static final int MAX_READABLE_ID = 12;

  public Optional<Invoice> find(String invoiceId) {
    return books.invoices().stream().filter(it -> it.id().equals(invoiceId)).findFirst();
  }

  /// "Invoice E005_1, Emerson Lofts, in dispute"; an id we do not know stands as it is.
  public String invoice(String invoiceId) {
    return find(invoiceId)
        .map(it ->
            "Invoice "
                + it.label()
                + client(it.clientId())
                + (it.isInDispute() ? ", in dispute" : ""))
        .map(CustomerText::clean)
        .orElse(clean("Invoice " + invoiceId));
  }

  /// "E005_1 $5,000.00 + E007_1 $7,000.00".
  public String settlements(List<Settlement> parts) {
    return parts.stream()
        .map(part ->
            clean(find(part.invoiceId()).map(Invoice::label).orElse(part.invoiceId()))
                + " "
                + part.amount())
        .collect(Collectors.joining(" + "));
  }

  /// "Kitchen Remodel (A001)". A job number people use is short; the ids of Jobber are long and
  /// mean nothing to anybody.
  public static String job(Job job) {
    if (job.name().isEmpty()) {
      return job.id();
    }
    return job.id().length() > MAX_READABLE_ID ? job.name() : job.name() + " (" + job.id() + ")";
  }

  public String account(String accountId) {
    return books.accounts().stream()
        .filter(it -> it.id().equals(accountId))
        .map(BankAccount::name)
        .map(CustomerText::clean)
        .findFirst()
        .orElse("an account that is no longer connected");
  }

  private String client(String clientId) {
    return books.clients().stream()
        .filter(it -> it.id().equals(clientId))
        .map(Client::name)
        .map(name -> ", " + name)
        .findFirst()
        .orElse("");
  }
}
