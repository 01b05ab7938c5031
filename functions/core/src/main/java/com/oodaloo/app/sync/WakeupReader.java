package com.oodaloo.app.sync;

import com.oodaloo.domain.firm.FirmId;

/// Reads the bodies of the messages that `Wakeups` sends.
///
/// Raises `Rejected` with `PROTOCOL` for a body that is not one of ours: the message then ends in
/// the dead-letter queue, where a person looks at it.
public interface WakeupReader {
  SyncRequest sync(String body);

  FirmId reconcile(String body);
}
