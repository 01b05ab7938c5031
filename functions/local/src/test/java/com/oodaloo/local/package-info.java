/// What the tests of the local world share.
@NullMarked
package com.oodaloo.local;

import org.jspecify.annotations.NullMarked;
