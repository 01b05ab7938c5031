/// Tests of what the office writes down.
@NullMarked
package com.oodaloo.domain.invoice;

import org.jspecify.annotations.NullMarked;
