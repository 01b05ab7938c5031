/// Tests that the README is true.
@NullMarked
package com.oodaloo.local.readme;

import org.jspecify.annotations.NullMarked;
