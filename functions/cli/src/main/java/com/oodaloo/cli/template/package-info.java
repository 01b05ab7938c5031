/// What `template.yaml` and its nested stacks declare, as values: functions with their triggers and
/// environment, tables, queues, topics and schedules.
///
/// The one rule: nothing here guesses. A template that the cloud would refuse, or that breaks a
/// promise of the house (a queue without a dead-letter queue, too short a visibility), is refused
/// on reading with a [TemplateFault] that says where. Imports nothing of ours.
@NullMarked
package com.oodaloo.cli.template;

import org.jspecify.annotations.NullMarked;
