/// Connects a firm: Jobber by OAuth, the bank by Plaid Link. The one rule: a token is stored before
/// it is used and never printed.
@NullMarked
package com.oodaloo.app.connect;

import org.jspecify.annotations.NullMarked;
