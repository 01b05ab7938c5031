/// Tests of the package of the same name.
@NullMarked
package com.oodaloo.domain.runway;

import org.jspecify.annotations.NullMarked;
