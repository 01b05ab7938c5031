package com.oodaloo.adapters.dynamodb.books;

import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A part of a large commit, recorded in the cursors table before anything of it is visible.
public final class StagedPart {
  private StagedPart() {}

  /// What the keys of all parts of a stream begin with.
  static String prefix(String stream) {
    return stream + "#part#";
  }

  static String sk(String stream, String loop, int number) {
    return prefix(stream) + loop + "#" + String.format(Locale.ROOT, "%05d", number);
  }

  public static Map<String, AttributeValue> item(String firm, String sk, RowWrites part) {
    return ItemWriter.item(firm, sk).maps("writes", part.rows(), StagedPart::write).done();
  }

  public static RowWrites read(ItemReader item) {
    return new RowWrites(item.maps("writes", StagedPart::write));
  }

  private static ItemWriter write(RowWrite row) {
    String word =
        switch (row) {
          case RowWrite.Put _ -> "put";
          case RowWrite.Append _ -> "append";
          case RowWrite.Delete _ -> "delete";
          case RowWrite.Done _ -> "done";
        };
    ItemWriter written = new ItemWriter().text("write", word).values("row", row.values());
    return row instanceof RowWrite.Done done ? written.moment("at", done.at()) : written;
  }

  private static RowWrite write(ItemReader part) {
    Map<String, AttributeValue> row = part.map("row").values();
    return switch (part.text("write")) {
      case "put" -> new RowWrite.Put(row);
      case "append" -> new RowWrite.Append(row);
      case "delete" -> new RowWrite.Delete(row);
      case "done" -> new RowWrite.Done(row, part.moment("at"));
      default -> throw new IllegalStateException("no staged write is called so");
    };
  }
}
