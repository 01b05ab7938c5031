package com.oodaloo.sandbox.company;

import java.time.LocalDate;

/// An invoice as written. `depositKey` names the deposit payment that was set against it when it
/// was written, or is empty.
public record InvoiceCard(
    String number,
    String clientKey,
    String jobKey,
    String subject,
    long totalCents,
    String depositKey,
    LocalDate issued,
    LocalDate due) {}
