/// Who acts in a world: owners, vendors' webhooks, schedules, the operator.
///
/// The one rule: an actor knows only what it could see outside.
@NullMarked
package com.oodaloo.simulation.workload;

import org.jspecify.annotations.NullMarked;
