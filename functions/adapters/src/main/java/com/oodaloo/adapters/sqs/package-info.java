/// The queues: wake-ups go out and come back as small JSON texts. The one rule: a message carries
/// keys and no values, because the source is read again.
@NullMarked
package com.oodaloo.adapters.sqs;

import org.jspecify.annotations.NullMarked;
