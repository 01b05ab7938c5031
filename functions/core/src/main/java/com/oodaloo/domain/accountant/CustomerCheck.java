package com.oodaloo.domain.accountant;

import com.oodaloo.domain.accountant.BookingFinding.Kind;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Active customers who are one: by their address for mail, or by a name that differs only in what
/// a program puts behind a name that is taken.
final class CustomerCheck {
  private static final Pattern COPY =
      Pattern.compile("\\s*(\\(\\s*(duplicate|copy|\\d)\\s*\\)|[-_ ]\\s*[2-9])$");

  private CustomerCheck() {}

  static List<BookingFinding> findings(AccountantBooks theirs, Currency currency) {
    List<BookedCustomer> active =
        theirs.customers().stream().filter(BookedCustomer::active).toList();
    List<BookingFinding> found = new ArrayList<>();
    Set<Set<String>> told = new HashSet<>();
    by(active, customer -> customer.email().strip().toLowerCase(Locale.ROOT))
        .forEach(group -> tell(group, theirs, currency, told, found));
    by(active, customer -> plain(customer.name()))
        .forEach(group -> tell(group, theirs, currency, told, found));
    return found;
  }

  private static String plain(String name) {
    String low = name.strip().toLowerCase(Locale.ROOT);
    return COPY.matcher(low).replaceFirst("");
  }

  private static List<List<BookedCustomer>> by(
      List<BookedCustomer> customers, Function<BookedCustomer, String> key) {
    Map<String, List<BookedCustomer>> groups =
        customers.stream()
            .filter(customer -> !key.apply(customer).isEmpty())
            .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  private static void tell(
      List<BookedCustomer> group,
      AccountantBooks theirs,
      Currency currency,
      Set<Set<String>> told,
      List<BookingFinding> found) {
    Set<String> ids = group.stream().map(BookedCustomer::id).collect(Collectors.toSet());
    if (!told.add(ids)) {
      return;
    }
    Money open =
        Money.totalIn(
            currency,
            theirs.invoices().stream()
                .filter(invoice -> ids.contains(invoice.customerId()))
                .map(BookedInvoice::balance));
    found.add(
        new BookingFinding(
            Kind.CUSTOMER_TWICE,
            open,
            group.stream().map(BookedCustomer::id).toList(),
            "%s may be one customer, with %s open together."
                .formatted(
                    String.join(" and ", group.stream().map(BookedCustomer::name).toList()), open),
            "Merge them only after the office has merged them; the sync would make the second"
                + " again."));
  }
}
