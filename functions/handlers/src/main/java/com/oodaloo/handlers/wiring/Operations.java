package com.oodaloo.handlers.wiring;

import com.oodaloo.app.operate.ExamineFirms;
import com.oodaloo.app.operate.Migration;
import com.oodaloo.app.operate.PauseFirm;
import com.oodaloo.app.operate.ReplayEvents;

/// What the command line does for whoever runs Oodaloo; no function uses it.
public record Operations(
    ExamineFirms examine, PauseFirm pause, ReplayEvents replay, Migration migration) {}
