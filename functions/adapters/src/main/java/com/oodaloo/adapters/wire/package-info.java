/// How bytes of strangers become something that can be read: strict JSON, typed look-ups, secrets
/// that do not print. The one rule: nothing here knows a vendor. May import Jackson only.
@NullMarked
package com.oodaloo.adapters.wire;

import org.jspecify.annotations.NullMarked;
