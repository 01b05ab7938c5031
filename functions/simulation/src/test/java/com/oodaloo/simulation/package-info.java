/// Tests of the simulation.
@NullMarked
package com.oodaloo.simulation;

import org.jspecify.annotations.NullMarked;
