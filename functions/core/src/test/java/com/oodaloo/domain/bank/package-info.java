@NullMarked
package com.oodaloo.domain.bank;

import org.jspecify.annotations.NullMarked;
