/// Sample data for tests: builders that default everything, so that a test shows only what matters.
@NullMarked
package com.oodaloo.domain;

import org.jspecify.annotations.NullMarked;
