/// The queues' batches, as Lambda hands them over.
@NullMarked
package com.oodaloo.handlers.queue;

import org.jspecify.annotations.NullMarked;
