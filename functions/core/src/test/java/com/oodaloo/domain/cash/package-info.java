/// Tests of the package of the same name.
@NullMarked
package com.oodaloo.domain.cash;

import org.jspecify.annotations.NullMarked;
