package com.oodaloo.domain.invoice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which invoices bill which job: an invoice for several jobs stands under each of them.
public final class Billed {
  private Billed() {}

  public static Map<String, List<Invoice>> byJob(List<Invoice> invoices) {
    Map<String, List<Invoice>> byJob = new HashMap<>();
    for (Invoice invoice : invoices) {
      for (JobShare share : invoice.jobs()) {
        byJob.computeIfAbsent(share.jobId(), _ -> new ArrayList<>(2)).add(invoice);
      }
    }
    return byJob;
  }
}
