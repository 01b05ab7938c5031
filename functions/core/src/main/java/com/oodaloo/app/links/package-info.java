/// Signed links: who may open what until when. The one rule: a link carries one purpose, one firm,
/// one item and an expiry, and nothing else.
@NullMarked
package com.oodaloo.app.links;

import org.jspecify.annotations.NullMarked;
