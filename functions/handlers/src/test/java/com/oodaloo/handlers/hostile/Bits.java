package com.oodaloo.handlers.hostile;

/// Single bits, turned.
final class Bits {
  private Bits() {}

  static byte[] flipped(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
    return flipped;
  }

  static String flipped(String text, int at, int bit) {
    char[] letters = text.toCharArray();
    letters[at] ^= (char) (1 << bit);
    return new String(letters);
  }
}
