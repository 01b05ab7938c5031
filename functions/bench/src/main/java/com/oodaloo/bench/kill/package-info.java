/// Functions killed in the middle, in real processes against real engines, and what is left after
/// others went on: the simulation's promise, with `Runtime.halt` in place of a pretended crash.
///
/// The one rule: the world that was struck must end as the same world does that was not. Imports
/// `local` and `sandbox`.
@NullMarked
package com.oodaloo.bench.kill;

import org.jspecify.annotations.NullMarked;
