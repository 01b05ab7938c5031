/// HTTP events of API Gateway (payload format 2.0) and function URLs as values, and answers back to
/// bytes. The one rule: the body stays raw bytes until somebody verified them.
@NullMarked
package com.oodaloo.handlers.http;

import org.jspecify.annotations.NullMarked;
