/// Amounts and moments keep every digit on their way through the scalars.
@NullMarked
package com.oodaloo.jobber.scalars;

import org.jspecify.annotations.NullMarked;
