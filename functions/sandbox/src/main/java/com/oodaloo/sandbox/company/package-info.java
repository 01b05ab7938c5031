/// The demo company: what happens in its twelve weeks, and the true answer to every line at its
/// bank.
///
/// A [World] is a list of [WorldEvent]s in order; the vendors' books are nothing but these events
/// applied up to now. Amounts are cents, money in is positive, an absent text is the empty string.
@NullMarked
package com.oodaloo.sandbox.company;

import org.jspecify.annotations.NullMarked;
