/// Tests of the package of the same name.
@NullMarked
package com.oodaloo.domain.profit;

import org.jspecify.annotations.NullMarked;
