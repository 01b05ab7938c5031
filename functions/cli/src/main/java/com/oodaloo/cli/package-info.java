/// The operator's commands: reconcile, import, doctor, pause, replay, redrive, migrate, backup,
/// restore. No engine is on their class path.
///
/// The one rule: exit status 0 when it worked, 1 when it failed, 2 when input or usage was bad.
/// Progress goes to standard error, results to standard output.
@NullMarked
package com.oodaloo.cli;

import org.jspecify.annotations.NullMarked;
