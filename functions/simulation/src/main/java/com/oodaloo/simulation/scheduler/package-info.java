/// Virtual time: one worker runs at a time, and chance is one seed.
///
/// The one rule: nothing here reads the real clock.
@NullMarked
package com.oodaloo.simulation.scheduler;

import org.jspecify.annotations.NullMarked;
