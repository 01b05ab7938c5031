package com.oodaloo.jobber.scalars;

import com.apollographql.apollo.api.Adapter;
import com.apollographql.apollo.api.CustomScalarAdapters;
import com.apollographql.apollo.api.json.JsonNumber;
import com.apollographql.apollo.api.json.JsonReader;
import com.apollographql.apollo.api.json.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The adapters that the generated code names.
public final class Scalars {

  public static final Adapter<BigDecimal> DECIMAL = new Decimal();
  public static final Adapter<OffsetDateTime> DATE_TIME = new Text<>(OffsetDateTime::parse);
  public static final Adapter<LocalDate> DATE = new Text<>(LocalDate::parse);

  private Scalars() {}

  private static final class Decimal implements Adapter<BigDecimal> {

    @Override
    public BigDecimal fromJson(JsonReader reader, CustomScalarAdapters adapters)
        throws IOException {
      var text = required(reader.nextString(), reader);
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException cause) {
        throw new IOException("No number at " + reader.getPath(), cause);
      }
    }

    @Override
    public void toJson(JsonWriter writer, CustomScalarAdapters adapters, BigDecimal value)
        throws IOException {
      writer.value(new JsonNumber(value.toPlainString()));
    }
  }

  private record Text<T>(Function<String, T> parse) implements Adapter<T> {

    @Override
    public T fromJson(JsonReader reader, CustomScalarAdapters adapters) throws IOException {
      var text = required(reader.nextString(), reader);
      try {
        return parse.apply(text);
      } catch (DateTimeException cause) {
        throw new IOException("No date at " + reader.getPath(), cause);
      }
    }

    @Override
    public void toJson(JsonWriter writer, CustomScalarAdapters adapters, T value)
        throws IOException {
      writer.value(String.valueOf(value));
    }
  }

  private static String required(@Nullable String text, JsonReader reader) throws IOException {
    if (text == null) {
      throw new IOException("Nothing at " + reader.getPath());
    }
    return text;
  }
}
