/// What the build runs before and beside the product: writing Java from the GraphQL documents, and
/// laying out the sources. Nothing here is on the class path of a running function.
///
/// Remember: a tool says what it did in one line and answers with its exit status.
@NullMarked
package com.oodaloo.tools;

import org.jspecify.annotations.NullMarked;
