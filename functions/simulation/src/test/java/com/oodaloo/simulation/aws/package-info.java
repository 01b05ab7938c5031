/// Tests of the simulation's own AWS.
@NullMarked
package com.oodaloo.simulation.aws;

import org.jspecify.annotations.NullMarked;
