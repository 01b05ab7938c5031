/// What an operator may do: look at every firm, stop one and let it go on, have events served
/// again. The one rule: nothing here opens a token or shows a name or an amount. May import the
/// domain and the rest of `app`.
@NullMarked
package com.oodaloo.app.operate;

import org.jspecify.annotations.NullMarked;
