/// Whether our documents may be sent: against our own schema, against Jobber's where a copy is at
/// hand, and against the price that Jobber asks.
///
/// Remember: what is judged is the text that goes over the wire, `OPERATION_DOCUMENT`.
@NullMarked
package com.oodaloo.jobber;

import org.jspecify.annotations.NullMarked;
