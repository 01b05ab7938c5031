package com.oodaloo.domain.cash;

import java.time.LocalDate;

/// An open invoice, as far as the day of its money depends on it.
public record AwaitedInvoice(String id, String clientId, LocalDate due, boolean disputed) {}
