/// One simulated world: its engines, its functions, and the services as the functions reach them.
///
/// The one rule: every call of a function goes through `Outbound`.
@NullMarked
package com.oodaloo.simulation.world;

import org.jspecify.annotations.NullMarked;
