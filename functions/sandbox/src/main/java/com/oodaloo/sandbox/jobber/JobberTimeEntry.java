package com.oodaloo.sandbox.jobber;

import java.time.Duration;

/// Hours logged on a job at the rate of that day.
record JobberTimeEntry(String key, String jobKey, Duration worked, long rateCents) {}
