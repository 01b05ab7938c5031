package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.matching.Settlement;
import com.oodaloo.sandbox.worlds.LineTruth.Ambiguous;
import com.oodaloo.sandbox.worlds.LineTruth.Answer;
import com.oodaloo.sandbox.worlds.LineTruth.ClientMoney;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds lines that could be exchanged and nobody would see it: the same account, day, amount and
/// payer in words that tell nothing apart, or no payer at all.
///
/// Among the invoices of one client either way is right; among several clients neither is provable,
/// so the truth of each line becomes "one of these".
final class Indistinguishable {
  private final Draft draft;
  private final Map<String, Invoice> invoices;
  private final Map<String, String> clientOfLine;

  Indistinguishable(Draft draft, List<Invoice> invoices, Map<String, String> payers) {
    this.draft = draft;
    this.invoices = invoices.stream().collect(Collectors.toMap(Invoice::id, Function.identity()));
    clientOfLine = new HashMap<>(payers);
  }

  void mark() {
    Map<String, BankTransaction> lines =
        draft.lines().stream().collect(Collectors.toMap(BankTransaction::id, Function.identity()));
    Map<String, List<ClientMoney>> alike = new HashMap<>();
    for (LineTruth truth : draft.truths()) {
      if (truth instanceof ClientMoney money && money.payoutId().isEmpty()) {
        BankTransaction line = lines.get(money.lineId());
        if (line != null) {
          alike.computeIfAbsent(looks(line), _ -> new ArrayList<>()).add(money);
        }
      }
    }
    alike.values().stream().filter(group -> group.size() > 1).forEach(this::exchange);
  }

  /// All that can be seen of a line, less the references that mean nothing to anybody.
  private String looks(BankTransaction line) {
    String payer = clientOfLine.getOrDefault(line.id(), "");
    String number = line.checkNumber();
    return String.join("|", line.accountId(), line.date().toString(), line.amount().plain())
        + "|"
        + number
        + "|"
        + (isNameless(line) ? "" : payer + line.description());
  }

  private static boolean isNameless(BankTransaction line) {
    return line.description().contains("DEPOSIT") || line.description().contains("COUNTER");
  }

  private void exchange(Collection<ClientMoney> group) {
    List<Answer> all = group.stream().flatMap(money -> money.right().stream()).distinct().toList();
    boolean oneClient =
        all.stream()
                .flatMap(answer -> answer.settlements().stream())
                .map(Settlement::invoiceId)
                .map(this::client)
                .distinct()
                .count()
            <= 1;
    for (ClientMoney money : group) {
      draft.replace(
          oneClient
              ? new ClientMoney(money.lineId(), money.story(), "", payments(group), all)
              : new Ambiguous(money.lineId(), money.story(), all));
    }
  }

  private static List<String> payments(Collection<ClientMoney> group) {
    return group.stream().flatMap(money -> money.payments().stream()).toList();
  }

  private String client(String invoiceId) {
    Invoice invoice = invoices.get(invoiceId);
    return invoice == null ? "" : invoice.clientId();
  }
}
