/// The page that takes a bank statement: choose, look, take, take back.
///
/// The one rule: nothing is written before the owner has seen what would be.
@NullMarked
package com.oodaloo.handlers.pages.upload;

import org.jspecify.annotations.NullMarked;
