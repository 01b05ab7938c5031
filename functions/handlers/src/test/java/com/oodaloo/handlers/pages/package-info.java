/// Tests of the pages: what a reader finds, and what no customer can put there.
@NullMarked
package com.oodaloo.handlers.pages;

import org.jspecify.annotations.NullMarked;
