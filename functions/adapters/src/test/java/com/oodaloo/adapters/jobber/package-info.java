/// Jobber as this adapter meets it: a loopback server that answers what a test tells it to.
@NullMarked
package com.oodaloo.adapters.jobber;

import org.jspecify.annotations.NullMarked;
