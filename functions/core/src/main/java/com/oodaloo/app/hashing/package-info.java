/// Marks that prove who wrote a text, or that it is the same: HMAC-SHA256, SHA-256, and the one
/// spelling of bytes in base64url. The one rule: comparing takes the same time wherever the first
/// wrong byte stands. May import the JDK.
@NullMarked
package com.oodaloo.app.hashing;

import org.jspecify.annotations.NullMarked;
