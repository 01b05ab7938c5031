/// What the AWS adapters share: how a failed call becomes one of the two failures the use cases
/// know. The one rule: expected refusals (a condition that does not hold) are caught before.
@NullMarked
package com.oodaloo.adapters.aws;

import org.jspecify.annotations.NullMarked;
