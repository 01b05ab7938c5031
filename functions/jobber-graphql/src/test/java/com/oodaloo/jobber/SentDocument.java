package com.oodaloo.jobber;

import static java.util.Objects.requireNonNull;

import com.oodaloo.jobber.graphql.AccountQuery;
import com.oodaloo.jobber.graphql.ClientsQuery;
import com.oodaloo.jobber.graphql.DisconnectMutation;
import com.oodaloo.jobber.graphql.ExpensesQuery;
import com.oodaloo.jobber.graphql.IdsQuery;
import com.oodaloo.jobber.graphql.InvoiceArchivedJobsQuery;
import com.oodaloo.jobber.graphql.InvoiceJobsQuery;
import com.oodaloo.jobber.graphql.InvoiceLinesQuery;
import com.oodaloo.jobber.graphql.InvoiceVisitsQuery;
import com.oodaloo.jobber.graphql.InvoicesQuery;
import com.oodaloo.jobber.graphql.JobLineItemsQuery;
import com.oodaloo.jobber.graphql.JobVisitsQuery;
import com.oodaloo.jobber.graphql.JobsQuery;
import com.oodaloo.jobber.graphql.PaymentAllocationsQuery;
import com.oodaloo.jobber.graphql.PaymentsQuery;
import com.oodaloo.jobber.graphql.PayoutTransactionsQuery;
import com.oodaloo.jobber.graphql.PayoutsQuery;
import com.oodaloo.jobber.graphql.QuotesQuery;
import com.oodaloo.jobber.graphql.StillThereQuery;
import com.oodaloo.jobber.graphql.TimeSheetsQuery;
import com.oodaloo.jobber.graphql.VisitLineItemsQuery;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.List;
import java.util.stream.Stream;

/// One operation exactly as the product sends it.
record SentDocument(String name, Document document) {

  private static final List<String> TEXTS =
      List.of(
          AccountQuery.OPERATION_DOCUMENT,
          ClientsQuery.OPERATION_DOCUMENT,
          DisconnectMutation.OPERATION_DOCUMENT,
          ExpensesQuery.OPERATION_DOCUMENT,
          IdsQuery.OPERATION_DOCUMENT,
          InvoiceArchivedJobsQuery.OPERATION_DOCUMENT,
          InvoiceJobsQuery.OPERATION_DOCUMENT,
          InvoiceLinesQuery.OPERATION_DOCUMENT,
          InvoiceVisitsQuery.OPERATION_DOCUMENT,
          InvoicesQuery.OPERATION_DOCUMENT,
          JobLineItemsQuery.OPERATION_DOCUMENT,
          JobVisitsQuery.OPERATION_DOCUMENT,
          JobsQuery.OPERATION_DOCUMENT,
          PaymentAllocationsQuery.OPERATION_DOCUMENT,
          PaymentsQuery.OPERATION_DOCUMENT,
          PayoutTransactionsQuery.OPERATION_DOCUMENT,
          PayoutsQuery.OPERATION_DOCUMENT,
          QuotesQuery.OPERATION_DOCUMENT,
          StillThereQuery.OPERATION_DOCUMENT,
          TimeSheetsQuery.OPERATION_DOCUMENT,
          VisitLineItemsQuery.OPERATION_DOCUMENT);

  static Stream<SentDocument> all() {
    return TEXTS.stream().map(SentDocument::parsed);
  }

  static SentDocument parsed(String text) {
    var document = Parser.parse(text);
    return new SentDocument(requireNonNull(operation(document).getName()), document);
  }

  static OperationDefinition operation(Document document) {
    return document.getDefinitionsOfType(OperationDefinition.class).getFirst();
  }

  OperationDefinition operation() {
    return operation(document);
  }

  @Override
  public String toString() {
    return name;
  }
}
