/// What the repository itself promises about security: the table, and that no secret lies in it.
@NullMarked
package com.oodaloo.local.security;

import org.jspecify.annotations.NullMarked;
