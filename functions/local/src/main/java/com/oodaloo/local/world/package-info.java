/// The local world put together: the clock that moves, the time that passes, the firm that
/// connects.
///
/// The one rule: time passes in one place, [Timeline][com.oodaloo.local.world.Timeline], and
/// whatever falls due on the way happens at its own moment. Imports every other room of `local`,
/// and the sandbox.
@NullMarked
package com.oodaloo.local.world;

import org.jspecify.annotations.NullMarked;
