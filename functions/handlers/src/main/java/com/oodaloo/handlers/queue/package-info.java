/// SQS batches: one message at a time, failures handed back one by one. The one rule: the only
/// `catch` of the project's entry points stands here, around one message.
@NullMarked
package com.oodaloo.handlers.queue;

import org.jspecify.annotations.NullMarked;
