/// Tests of the file formats: what is read, what is refused and with which words, what is printed.
@NullMarked
package com.oodaloo.cli.books;

import org.jspecify.annotations.NullMarked;
