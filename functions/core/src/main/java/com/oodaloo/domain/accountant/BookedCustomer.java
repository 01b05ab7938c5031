package com.oodaloo.domain.accountant;

/// A customer in the accountant's program; `email` is empty where there is none.
public record BookedCustomer(String id, String name, String email, boolean active) {}
