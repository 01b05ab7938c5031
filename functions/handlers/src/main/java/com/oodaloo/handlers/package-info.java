/// Entry points: one class a Lambda, so that this folder listing is the map. A handler decodes,
/// calls one use case, and encodes its outcome; it decides nothing about the business.
@NullMarked
package com.oodaloo.handlers;

import org.jspecify.annotations.NullMarked;
