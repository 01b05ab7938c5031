/// Jobber, the bank, Stripe, SES and the event bus of a simulated world.
///
/// The one rule: they keep the truth that the checkers read.
@NullMarked
package com.oodaloo.simulation.vendors;

import org.jspecify.annotations.NullMarked;
