package com.oodaloo.sandbox.company.events;

/// An account at the bank, with the balance it had before the first week.
public record BankAccountCard(
    String id,
    String name,
    String mask,
    String subtype,
    String holder,
    String ownerName,
    long openingCents) {}
