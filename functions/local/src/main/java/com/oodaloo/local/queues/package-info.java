/// What Lambda does between SQS and a function: receive, hand over as an event, delete what was
/// done.
///
/// The one rule: deliver at least once and prove it, so one message in twenty comes twice. What a
/// function reports as failed stays in the queue. Imports `local.engines`, `local.functions`,
/// `local.template`.
@NullMarked
package com.oodaloo.local.queues;

import org.jspecify.annotations.NullMarked;
