/// How the settings of a function become its ports.
@NullMarked
package com.oodaloo.handlers.wiring;

import org.jspecify.annotations.NullMarked;
