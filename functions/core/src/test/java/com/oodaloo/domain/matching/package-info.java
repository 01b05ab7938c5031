/// Tests of matching: the reference scenario, each rule as a short story, and the laws every
/// decision keeps, over seeded random books.
@NullMarked
package com.oodaloo.domain.matching;

import org.jspecify.annotations.NullMarked;
