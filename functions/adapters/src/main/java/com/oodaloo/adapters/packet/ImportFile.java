package com.oodaloo.adapters.packet;

import java.nio.charset.Charset;

/// A file that a bookkeeping program takes in, in the alphabet it reads. `name` says which program
/// and what, with its ending.
record ImportFile(String name, String text, Charset alphabet) {
  byte[] bytes() {
    return text.getBytes(alphabet);
  }
}
