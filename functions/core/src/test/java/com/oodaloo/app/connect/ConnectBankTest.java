package com.oodaloo.app.connect;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.ConnectBank.Chosen;
import com.oodaloo.app.connect.ConnectBank.Exchanged;
import com.oodaloo.app.connect.ConnectBank.Opened;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Connecting a bank")
class ConnectBankTest {
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final URI WEBHOOK = URI.create("https://oodaloo.example/webhooks/plaid");

  private final PretendBank bank = new PretendBank();
  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryConnections connections = new InMemoryConnections();
  private final HeardNews news = new HeardNews();

  @BeforeEach
  void known() {
    firms.save(Examples.firm(), NOW);
  }

  @Test
  @DisplayName("keeps the tokens of a firm that is there")
  void connected() {
    assertThat(connect().open(FIRM_ID, WEBHOOK)).isInstanceOf(Opened.Ready.class);
    assertThat(exchange()).isEqualTo(new Exchanged.Connected("item-2"));

    assertThat(connections.of(FIRM_ID)).hasSize(1);
    assertThat(bank.removed()).isEmpty();
    assertThat(news.told()).containsExactly("bank connected");
  }

  @Test
  @DisplayName("opens nothing of a firm that left, and asks the bank for nothing")
  void gone() {
    firms.remove(FIRM_ID);

    assertThat(connect().open(FIRM_ID, WEBHOOK)).isEqualTo(new Opened.Refused());
    assertThat(exchange()).isEqualTo(new Exchanged.Refused());
    assertThat(connections.of(FIRM_ID)).isEmpty();
  }

  @Test
  @DisplayName("ends at the bank what it kept while the firm left")
  void leftMeanwhile() {
    bank.whileExchanging(() -> firms.remove(FIRM_ID));

    assertThat(exchange()).isEqualTo(new Exchanged.Refused());
    assertThat(bank.removed()).containsExactly("access-2");
  }

  private Exchanged exchange() {
    return connect().exchange(FIRM_ID, new Chosen("public-2", "", List.of()));
  }

  private ConnectBank connect() {
    InMemoryBooks books = new InMemoryBooks(new InMemoryWebhookEvents());
    var ports = new ConnectBank.Ports(bank, firms, connections, books, new InMemoryWakeups(), news);
    return new ConnectBank(ports, CLOCK);
  }
}
