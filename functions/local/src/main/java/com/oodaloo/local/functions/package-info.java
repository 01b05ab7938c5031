/// The functions of the template, run in this process: each handler class with its resolved
/// environment.
///
/// The one rule: a handler is given exactly the bytes AWS would give it, and nothing but its
/// environment, a clock and a source of chance. Imports `local.engines`, `local.template` and
/// `handlers`.
@NullMarked
package com.oodaloo.local.functions;

import org.jspecify.annotations.NullMarked;
