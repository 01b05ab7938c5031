/// The walls of the house as tests: who may import whom, and what never enters a room. One test
/// proves that a planted violation is caught.
@NullMarked
package com.oodaloo.bench.architecture;

import org.jspecify.annotations.NullMarked;
