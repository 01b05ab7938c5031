package com.oodaloo.sandbox.worlds;

import java.time.LocalDate;

/// An invoice as it was really meant, and the day its client means to pay.
record Bill(
    String id,
    String number,
    Customer customer,
    String jobId,
    String jobName,
    long cents,
    LocalDate issued,
    LocalDate due,
    LocalDate payDay) {}
