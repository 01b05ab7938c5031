/// Keeps the vendors' tokens sealed at rest: a data key seals, a master key that never leaves its
/// place wraps the data key. The one rule: a sealed text opens only for the firm, source and
/// version it was sealed for, and nothing here is ever printed. The only package that knows AWS
/// KMS.
@NullMarked
package com.oodaloo.adapters.secrets;

import org.jspecify.annotations.NullMarked;
