/// What must hold during and after a run: nothing lost, nothing doubled, nobody's rows with
/// another.
///
/// The one rule: a checker never reads what the product says about itself.
@NullMarked
package com.oodaloo.simulation.checks;

import org.jspecify.annotations.NullMarked;
