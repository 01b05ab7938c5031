/// The command line of the runnable jar: `run`, `demo`, and whatever command is registered beside
/// them.
///
/// The one rule: exit status 0 when it worked, 1 when it failed, 2 when the input or the usage was
/// bad. Progress goes to standard error, results to standard output.
@NullMarked
package com.oodaloo.local.cli;

import org.jspecify.annotations.NullMarked;
