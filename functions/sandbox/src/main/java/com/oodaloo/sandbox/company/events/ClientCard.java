package com.oodaloo.sandbox.company.events;

/// A client as the office keeps it; `key` is the company's own name for it, such as `CUST_005`.
public record ClientCard(String key, String name, boolean company, boolean vip) {}
