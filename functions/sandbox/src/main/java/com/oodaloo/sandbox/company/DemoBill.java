package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.events.InvoiceCard;
import java.time.LocalDate;

/// An invoice of the company's own jobs, what is owed on it when it goes out, and when its client
/// means to pay.
record DemoBill(InvoiceCard invoice, long owedCents, LocalDate payDay) {}
