package com.oodaloo.local.functions;

/// Runs a function of the template on an event, as Lambda does: bytes in, bytes out.
@FunctionalInterface
public interface Invoker {
  /// The handler's answer.
  ///
  /// @throws InvocationFailed when the handler threw; Lambda's caller would see an error, not an
  ///   answer
  byte[] invoke(String functionId, byte[] event);
}
