/// Tests of the package of the same name.
@NullMarked
package com.oodaloo.domain.ledger;

import org.jspecify.annotations.NullMarked;
