package com.oodaloo.sandbox.jobber;

/// An expense entered on a job.
record JobberExpense(String key, String jobKey, String title, long cents) {}
