package com.oodaloo.local.queues;

/// How pumping the queues ended.
public sealed interface Pumping {
  /// How many messages were handed over, second deliveries included.
  int delivered();

  /// Nothing is left that could be received now.
  record Quiet(int delivered) implements Pumping {}

  /// The limit was reached with messages left, most likely because two functions feed each other.
  record StillBusy(int delivered) implements Pumping {}
}
