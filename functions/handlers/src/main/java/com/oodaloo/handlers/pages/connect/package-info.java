/// The page that connects a bank through Plaid Link.
///
/// The one rule: it is the only page that loads a foreign script, Plaid's.
@NullMarked
package com.oodaloo.handlers.pages.connect;

import org.jspecify.annotations.NullMarked;
