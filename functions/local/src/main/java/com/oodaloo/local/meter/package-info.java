/// Counts what the functions ask of AWS: which action on which resource, for which function, at how
/// many capacity units.
///
/// The one rule: a call is counted where it is made, by the SDK's own interceptor, so that no
/// adapter has to say what it did. Imports `local.engines`, `local.template`, `local.world`.
@NullMarked
package com.oodaloo.local.meter;

import org.jspecify.annotations.NullMarked;
