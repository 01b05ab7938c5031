/// The matchers that are compared: the product's, and the plain greedy that everybody writes first.
/// The one rule: the greedy stays as it is; its faults are the point. May import core.
@NullMarked
package com.oodaloo.bench.engines;

import org.jspecify.annotations.NullMarked;
