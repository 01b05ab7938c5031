package com.oodaloo.local.functions;

/// A handler threw. What it threw is the cause.
public final class InvocationFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvocationFailed(String functionId, Throwable cause) {
    super(functionId + " failed", cause);
  }
}
