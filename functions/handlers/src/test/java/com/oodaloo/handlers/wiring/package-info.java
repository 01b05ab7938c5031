/// Tests of how the adapters are put behind the ports.
@NullMarked
package com.oodaloo.handlers.wiring;

import org.jspecify.annotations.NullMarked;
