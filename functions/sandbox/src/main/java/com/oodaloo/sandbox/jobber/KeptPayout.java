package com.oodaloo.sandbox.jobber;

import com.oodaloo.sandbox.company.events.PayoutCard;
import com.oodaloo.sandbox.company.events.PayoutStage;
import java.time.Instant;

/// A payout and how far it has come.
record KeptPayout(PayoutCard card, PayoutStage stage, Instant created, Instant updated) {}
