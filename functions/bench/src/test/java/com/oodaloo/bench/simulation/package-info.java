/// Tests of the simulation.
@NullMarked
package com.oodaloo.bench.simulation;

import org.jspecify.annotations.NullMarked;
