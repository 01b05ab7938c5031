/// The plain greedy matching that everybody writes first, kept to be compared with. The one rule:
/// it stays as it is; its faults are the point. May import core.
@NullMarked
package com.oodaloo.bench.baseline;

import org.jspecify.annotations.NullMarked;
