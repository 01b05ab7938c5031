/// What the owner sees and does, in a real browser. The one rule: these tests are skipped, loudly,
/// where no Chromium and chromedriver are found, and required where `OODALOO_BROWSER` is
/// `required`.
@NullMarked
package com.oodaloo.local.browser;

import org.jspecify.annotations.NullMarked;
