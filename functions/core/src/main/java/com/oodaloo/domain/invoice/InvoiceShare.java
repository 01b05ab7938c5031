package com.oodaloo.domain.invoice;

import com.oodaloo.domain.money.Money;

/// What of one payment goes to one invoice.
public record InvoiceShare(String invoiceId, Money amount) {}
