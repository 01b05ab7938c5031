package com.oodaloo.local.screenshots;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// A picture of a page with at most 64 colours: the ones it uses most, and for every other the
/// nearest of them. Pages are flat, so nobody sees it, and the file is a fraction of the size.
public final class SmallPng {
  private static final int COLOURS = 64;
  private static final int MARGIN = 24;

  private SmallPng() {}

  /// The left part of the picture, that many pixels wide, without the empty rows at its end.
  public static byte[] of(byte[] png, int width) {
    try {
      BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png));
      BufferedImage cut = whole.getSubimage(0, 0, width, whole.getHeight());
      BufferedImage filled = cut.getSubimage(0, 0, width, filled(cut));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(indexed(filled), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How far down something is to be seen, with a margin.
  private static int filled(BufferedImage image) {
    int last = image.getHeight() - 1;
    while (last > 0 && isPlain(image, last)) {
      last--;
    }
    return Math.min(image.getHeight(), last + MARGIN);
  }

  private static boolean isPlain(BufferedImage image, int y) {
    return IntStream.range(1, image.getWidth())
        .allMatch(x -> image.getRGB(x, y) == image.getRGB(0, y));
  }

  private static BufferedImage indexed(BufferedImage image) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
    List<Integer> palette =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    return painted(image, palette);
  }

  private static BufferedImage painted(BufferedImage image, List<Integer> palette) {
    int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
    var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
    var small =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int place =
            nearest.computeIfAbsent(
                image.getRGB(x, y) & 0xFFFFFF, colour -> nearest(colour, colours));
        small.getRaster().setSample(x, y, 0, place);
      }
    }
    return small;
  }

  private static int nearest(int colour, int[] colours) {
    int best = 0;
    for (int i = 1; i < colours.length; i++) {
      best = distance(colour, colours[i]) < distance(colour, colours[best]) ? i : best;
    }
    return best;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return red * red + green * green + blue * blue;
  }
}
