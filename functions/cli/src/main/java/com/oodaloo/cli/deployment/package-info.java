/// A deployed stack, reached from outside: its queues, its tables, its use cases.
///
/// The one rule: looking creates and changes nothing. Imports `handlers.wiring`, which builds every
/// port.
@NullMarked
package com.oodaloo.cli.deployment;

import org.jspecify.annotations.NullMarked;
