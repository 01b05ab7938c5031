/// What strangers send: hostile requests to every route, and inputs that nobody thought of. The one
/// rule: nothing is accepted, nothing raises, nothing is written.
@NullMarked
package com.oodaloo.handlers.hostile;

import org.jspecify.annotations.NullMarked;
