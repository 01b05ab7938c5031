/// How long decisions take and how that grows. The one rule: read times as ratios within one run;
/// only counts (bytes allocated, and what the engine counts) may be gates, as in `WorkGateTest`.
@NullMarked
package com.oodaloo.bench.speed;

import org.jspecify.annotations.NullMarked;
