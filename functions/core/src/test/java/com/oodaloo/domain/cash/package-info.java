/// Stories and laws of the expected days.
@NullMarked
package com.oodaloo.domain.cash;

import org.jspecify.annotations.NullMarked;
