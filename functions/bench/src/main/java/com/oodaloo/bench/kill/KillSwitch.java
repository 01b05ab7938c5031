package com.oodaloo.bench.kill;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Ends the process at a call of AWS, as a power cut would. The SDK finds it by name, in
/// `software/amazon/awssdk/global/handlers/execution.interceptors`; where nothing is bound it does
/// nothing.
public final class KillSwitch implements ExecutionInterceptor {
  static final ScopedValue<Fuse> FUSE = ScopedValue.newInstance();

  /// What a process leaves behind that was ended here.
  static final int KILLED = 86;

  /// Burns with every call.
  record Fuse(Point point, AtomicInteger calls) {
    void before() {
      if (calls.incrementAndGet() == point.call() && !point.isAfter()) {
        Runtime.getRuntime().halt(KILLED);
      }
    }

    void after() {
      if (calls.get() == point.call() && point.isAfter()) {
        Runtime.getRuntime().halt(KILLED);
      }
    }
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (FUSE.isBound()) {
      FUSE.get().before();
    }
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (FUSE.isBound()) {
      FUSE.get().after();
    }
  }
}
