package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.adapters.jobber.JobberIds;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberSource.Page;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.jobber.graphql.ClientsQuery;
import com.oodaloo.jobber.graphql.ClientsQuery.Node;
import com.oodaloo.jobber.graphql.type.ClientFilterAttributes;
import java.util.List;

/// Clients. A VIP is a client with the tag `VIP`: Jobber has no field for it. The customers of
/// Jobber's own example data are left out here and wherever something refers to them.
final class ClientList {
  private static final String VIP = "VIP";

  private ClientList() {}

  static Page read(Reading reading) {
    ClientsQuery.Builder query = ClientsQuery.builder();
    if (!reading.place().offset().isEmpty()) {
      query.after(reading.place().offset());
    }
    reading
        .changed()
        .ifPresent(
            range -> query.filter(ClientFilterAttributes.builder().updatedAt(range).build()));
    ClientsQuery.Clients answer = reading.call(query.build()).clients;
    return reading.page(
        answer.nodes.stream().filter(node -> !node.sampleData).toList(),
        node -> node.id,
        node -> new BookChange.PutClient(client(node)),
        next(answer, reading));
  }

  private static String next(ClientsQuery.Clients page, Reading reading) {
    return page.nodes.isEmpty()
        ? ""
        : reading.next(page.pageInfo.pageFields, page.nodes.getLast().updatedAt, "clients");
  }

  private static Client client(Node node) {
    String company = node.companyName == null ? "" : node.companyName;
    List<String> aliases =
        company.isBlank() || company.equals(node.name) ? List.of() : List.of(company);
    boolean vip = node.tags.nodes.stream().anyMatch(tag -> tag.label.equalsIgnoreCase(VIP));
    return new Client(JobberIds.kept(node.id), node.name, node.isCompany, vip, aliases);
  }
}
