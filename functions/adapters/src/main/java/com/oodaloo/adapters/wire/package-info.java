/// How bytes of strangers become something that can be read: strict JSON, typed look-ups, secrets
/// that do not print, bounded exchanges. The one rule: nothing here knows a vendor. May import
/// Jackson, `java.net.http` and the two failures of `app`.
@NullMarked
package com.oodaloo.adapters.wire;

import org.jspecify.annotations.NullMarked;
