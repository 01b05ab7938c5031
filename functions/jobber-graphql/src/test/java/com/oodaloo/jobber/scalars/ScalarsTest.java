package com.oodaloo.jobber.scalars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apollographql.apollo.api.Adapter;
import com.apollographql.apollo.api.CustomScalarAdapters;
import com.apollographql.apollo.api.json.BufferedSinkJsonWriter;
import com.apollographql.apollo.api.json.BufferedSourceJsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import okio.Buffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Scalars on the wire")
class ScalarsTest {

  @ParameterizedTest
  @ValueSource(strings = {"8000.00", "0.1", "-13.37", "1234567890123456789.123456789", "12"})
  @DisplayName("an amount comes and goes digit for digit")
  void amountsKeepTheirDigits(String amount) throws IOException {
    var read = read(Scalars.DECIMAL, amount);

    assertThat(read).isEqualTo(new BigDecimal(amount));
    assertThat(written(Scalars.DECIMAL, read)).isEqualTo(amount);
  }

  @Test
  @DisplayName("a moment keeps its offset")
  void momentsKeepTheirOffset() throws IOException {
    var read = read(Scalars.DATE_TIME, "\"2025-01-10T00:00:00-07:00\"");

    assertThat(read).isEqualTo(OffsetDateTime.parse("2025-01-10T00:00:00-07:00"));
    assertThat(read.getOffset().getTotalSeconds()).isEqualTo(-7 * 3600);
  }

  @Test
  @DisplayName("a day is a day")
  void daysAreDays() throws IOException {
    assertThat(read(Scalars.DATE, "\"2025-01-31\"")).isEqualTo(LocalDate.of(2025, 1, 31));
  }

  @Test
  @DisplayName("what is no date is a failure of reading, with its place")
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> read(Scalars.DATE_TIME, "\"yesterday\""))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("No date at");
  }

  private static <T> T read(Adapter<T> adapter, String json) throws IOException {
    var reader = new BufferedSourceJsonReader(new Buffer().writeUtf8(json));
    return adapter.fromJson(reader, CustomScalarAdapters.Empty);
  }

  private static <T> String written(Adapter<T> adapter, T value) throws IOException {
    var sink = new Buffer();
    adapter.toJson(new BufferedSinkJsonWriter(sink), CustomScalarAdapters.Empty, value);
    return sink.readUtf8();
  }
}
