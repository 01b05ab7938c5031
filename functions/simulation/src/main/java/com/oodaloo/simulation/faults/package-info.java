/// What may go wrong with one call outside, and where it does.
///
/// The one rule: a fault point is a function, an operation, a resource and a kind.
@NullMarked
package com.oodaloo.simulation.faults;

import org.jspecify.annotations.NullMarked;
