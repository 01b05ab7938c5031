/// Tests of the package of the same name.
@NullMarked
package com.oodaloo.domain.accountant;

import org.jspecify.annotations.NullMarked;
