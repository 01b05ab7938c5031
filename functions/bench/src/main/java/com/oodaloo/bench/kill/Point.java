package com.oodaloo.bench.kill;

/// Where a function dies: at its n-th call of AWS, counted from 1.
///
/// @param isAfter once AWS has done what was asked; otherwise before it hears of it
record Point(String function, int call, boolean isAfter) {
  String words() {
    return function + (isAfter ? " after" : " before") + " call " + call;
  }
}
