/// A violation planted on purpose, so that one test can prove the rules are awake.
@NullMarked
package com.oodaloo.bench.architecture.planted;

import org.jspecify.annotations.NullMarked;
