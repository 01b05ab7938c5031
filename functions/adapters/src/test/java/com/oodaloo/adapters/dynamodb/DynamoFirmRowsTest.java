package com.oodaloo.adapters.dynamodb;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static com.oodaloo.app.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.dynamodb.books.DynamoBooksReader;
import com.oodaloo.adapters.dynamodb.books.DynamoBooksWriter;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DisplayName("All rows of a firm")
class DynamoFirmRowsTest {
  private static final int LINES = 130;
  private static final Instant AGAIN = NOW.plus(Duration.ofDays(2));

  private final DynamoDbClient client = DynamoTables.client();
  private final Tables tables = DynamoTables.fresh();
  private final DynamoFirms firms = new DynamoFirms(client, tables);
  private final DynamoBooksWriter ledger = new DynamoBooksWriter(client, tables, new Random(1));
  private final DynamoBooksReader library = new DynamoBooksReader(client, tables);
  private final DynamoFirmRows rows = new DynamoFirmRows(client, tables);

  @Test
  @DisplayName("are deleted page by page but for the profile, and no neighbour loses one")
  void pages() {
    Firm neighbour = Examples.firm("neighbour");
    keep(Examples.firm());
    keep(neighbour);

    int deleted = 0;
    for (int page = rows.delete(FIRM_ID, 50); page > 0; page = rows.delete(FIRM_ID, 50)) {
      assertThat(page).isLessThanOrEqualTo(50);
      deleted += page;
    }

    assertThat(deleted).as("lines, the cursor and a nonce").isEqualTo(LINES + 2);
    assertThat(firms.find(FIRM_ID)).isPresent();
    assertThat(library.load(Examples.firm(), TODAY).books().transactions()).isEmpty();
    assertThat(ledger.position(FIRM_ID, "jobber").version()).isZero();
    assertThat(firms.find(neighbour.id())).contains(neighbour);
    assertThat(library.load(neighbour, TODAY).books().transactions()).hasSize(LINES);
  }

  @Test
  @DisplayName("whose profile is emptied are nobody's: no mail, no pause, and nobody comes anew")
  void emptied() {
    keep(Examples.firm());
    assertThat(rows.empty(FIRM_ID, NOW.plusSeconds(900))).isTrue();
    assertThat(rows.empty(new FirmId("ghost"), NOW)).isFalse();

    firms.digestStop(FIRM_ID);
    firms.plan(FIRM_ID, Examples.firm().mail(), NOW);
    assertThat(new DynamoPauses(client, tables).pause(FIRM_ID, NOW)).isFalse();
    assertThat(firms.save(Examples.firm(), NOW)).isFalse();
    assertThat(firms.find(FIRM_ID)).isEmpty();
    assertThat(firms.digestDue(NOW.plusSeconds(9_000), 9)).isEmpty();
    assertThat(new DynamoFirmDirectory(client, tables).all()).isEmpty();

    assertThat(taken(899)).isEmpty();
    assertThat(taken(900)).containsExactly(FIRM_ID);
    assertThat(taken(900)).as("by somebody else").isEmpty();
    assertThat(rows.forget(FIRM_ID, AGAIN, NOW)).isTrue();
    assertThat(taken(90_000)).isEmpty();
    assertThat(firms.save(Examples.firm(), NOW)).isTrue();
  }

  @Test
  @DisplayName("stay while somebody deletes again, and a late run forgets no firm that is back")
  void late() {
    keep(Examples.firm());
    rows.empty(FIRM_ID, NOW);
    assertThat(taken(0)).containsExactly(FIRM_ID);

    rows.empty(FIRM_ID, NOW.plusSeconds(900));
    assertThat(rows.forget(FIRM_ID, AGAIN, NOW)).isFalse();
    assertThat(taken(900)).containsExactly(FIRM_ID);
    assertThat(rows.forget(FIRM_ID, AGAIN, NOW)).isTrue();

    firms.save(Examples.firm(), NOW);
    assertThat(rows.forget(FIRM_ID, AGAIN, NOW)).isFalse();
    assertThat(firms.find(FIRM_ID)).isPresent();
  }

  @Test
  @DisplayName("gone, its links stay void until none of them lives")
  void links() {
    keep(Examples.firm());
    rows.empty(FIRM_ID, NOW);
    taken(0);
    rows.forget(FIRM_ID, AGAIN, NOW);

    assertThat(new DynamoLinkUse(client, tables).since(FIRM_ID, Purpose.TRAY)).isEqualTo(NOW);
    assertThat(new Rows(client).find(tables.firms(), FIRM_ID.value(), "LINKS"))
        .get()
        .extracting(row -> row.number("ttl"))
        .isEqualTo(NOW.plus(SignedLinks.LIFE_MAX).getEpochSecond());
  }

  @Test
  @DisplayName("tell when a source was read last, without finishing anything")
  void readings() {
    DynamoReadings readings = new DynamoReadings(client, tables);
    assertThat(readings.last(FIRM_ID, "jobber")).isEqualTo(Instant.EPOCH);

    keep(Examples.firm());
    assertThat(readings.last(FIRM_ID, "jobber")).isEqualTo(NOW);
  }

  private List<FirmId> taken(int seconds) {
    return rows.takeEmptied(NOW.plusSeconds(seconds), AGAIN, 9);
  }

  private void keep(Firm firm) {
    firms.save(firm, NOW);
    firms.useOnce(firm.id(), "4f2a", NOW);
    List<BookChange> changes =
        IntStream.range(0, LINES)
            .mapToObj(i -> Examples.transaction("txn-" + i, BankTransaction.State.POSTED))
            .<BookChange>map(BookChange.PutTransaction::new)
            .toList();
    ledger.commit(
        new BooksWriter.Commit(
            ledger.position(firm.id(), "jobber"), "cursor", changes, List.of(), NOW));
    assertThat(ledger.position(firm.id(), "jobber").version()).isEqualTo(1);
  }
}
