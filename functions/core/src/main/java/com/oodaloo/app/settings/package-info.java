/// What the owner sets: when and to whom the mail goes, what is connected, who is a VIP, and the
/// end of it all. The one rule: whatever is shown is read only, whatever acts was asked for by the
/// owner.
@NullMarked
package com.oodaloo.app.settings;

import org.jspecify.annotations.NullMarked;
