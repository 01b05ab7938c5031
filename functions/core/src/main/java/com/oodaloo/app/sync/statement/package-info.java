/// Imports a bank statement where no feed is.
///
/// The one rule: the same money is one line, whatever file or feed it came by.
@NullMarked
package com.oodaloo.app.sync.statement;

import org.jspecify.annotations.NullMarked;
