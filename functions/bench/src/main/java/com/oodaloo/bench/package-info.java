/// What is measured rather than tested. `java -jar functions/bench/target/bench.jar` with
/// `accuracy` or `growth`; for JMH `java -cp functions/bench/target/bench.jar
/// org.openjdk.jmh.Main`. The one rule: figures of one run are compared with each other, never with
/// another machine's.
@NullMarked
package com.oodaloo.bench;

import org.jspecify.annotations.NullMarked;
