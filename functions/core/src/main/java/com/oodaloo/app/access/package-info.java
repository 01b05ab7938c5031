/// Who may change what is set: fresh proof, sessions, the confirmed address, and the trail of it.
/// The one rule: a link from a mail proves nothing but that the mail was seen; what cannot be
/// undone takes a session that fresh proof began.
@NullMarked
package com.oodaloo.app.access;

import org.jspecify.annotations.NullMarked;
