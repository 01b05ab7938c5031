/// Tests of the package of the same name.
@NullMarked
package com.oodaloo.domain.digest;

import org.jspecify.annotations.NullMarked;
