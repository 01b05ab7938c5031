/// Pictures of the mail and the tray for the README: a Chromium that is already on the machine
/// looks at the pages. The one rule: nothing of this is needed to run Oodaloo.
@NullMarked
package com.oodaloo.local.screenshots;

import org.jspecify.annotations.NullMarked;
