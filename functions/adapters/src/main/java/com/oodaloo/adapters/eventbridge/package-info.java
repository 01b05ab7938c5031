/// Outcomes as events on a bus of EventBridge. The one rule: what an event says stands in a schema
/// under `events/outcomes`, and a change that a listener could trip over is a new version.
@NullMarked
package com.oodaloo.adapters.eventbridge;

import org.jspecify.annotations.NullMarked;
