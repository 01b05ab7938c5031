/// Keeps the vendors' tokens sealed at rest. The one rule: a sealed text opens only for the firm
/// and source it was sealed for, and nothing here is ever printed.
@NullMarked
package com.oodaloo.adapters.secrets;

import org.jspecify.annotations.NullMarked;
