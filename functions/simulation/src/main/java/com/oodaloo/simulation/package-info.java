/// The production handlers, use cases and adapters in a pretended world: one scheduler, one seed,
/// one virtual clock; every call outside is a named point where a fault may strike. The one rule:
/// nothing here asks the real clock or real chance, so that a seed is a story that can be told
/// again. May import core, handlers and the SDK's interfaces.
@NullMarked
package com.oodaloo.simulation;

import org.jspecify.annotations.NullMarked;
