/// What the three pretended vendors share: JSON over the JDK's HTTP server, MACs, and chance that
/// repeats itself.
///
/// No vendor's rule lives here.
@NullMarked
package com.oodaloo.sandbox.wire;

import org.jspecify.annotations.NullMarked;
