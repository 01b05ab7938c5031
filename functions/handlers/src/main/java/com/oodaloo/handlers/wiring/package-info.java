/// Puts adapters behind ports. The one rule: nothing is built before it is asked for, so that a
/// cold webhook pays only for what it uses. The only package of handlers that knows adapters.
@NullMarked
package com.oodaloo.handlers.wiring;

import org.jspecify.annotations.NullMarked;
