/// Benchmarks. The one rule: read them as ratios within one run, never as absolute milliseconds,
/// and never as a test. `java -cp "functions/bench/target/classes:functions/bench/target/lib/*"
/// org.openjdk.jmh.Main` runs them all.
@NullMarked
package com.oodaloo.bench;

import org.jspecify.annotations.NullMarked;
