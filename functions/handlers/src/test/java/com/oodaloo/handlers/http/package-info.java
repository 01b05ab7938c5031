@NullMarked
package com.oodaloo.handlers.http;

import org.jspecify.annotations.NullMarked;
