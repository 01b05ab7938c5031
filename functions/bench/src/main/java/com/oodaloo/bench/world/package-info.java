/// Local worlds for measuring: their calls counted, their vendors asked through a door that counts
/// too, and may keep its callers waiting.
///
/// The one rule: the handlers, the engines and the sandbox are the local world's own. Imports
/// `local` and `sandbox`.
@NullMarked
package com.oodaloo.bench.world;

import org.jspecify.annotations.NullMarked;
