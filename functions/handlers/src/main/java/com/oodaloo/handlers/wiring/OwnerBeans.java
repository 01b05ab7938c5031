package com.oodaloo.handlers.wiring;

import com.oodaloo.adapters.packet.ZippedCsv;
import com.oodaloo.adapters.statement.StatementFile;
import com.oodaloo.app.access.ChangeRecipient;
import com.oodaloo.app.access.TellOwner;
import com.oodaloo.app.connect.AnswerAccounts;
import com.oodaloo.app.connect.FreshTokens;
import com.oodaloo.app.links.RevokeLinks;
import com.oodaloo.app.monthexport.MonthExport;
import com.oodaloo.app.settings.ChangeSettings;
import com.oodaloo.app.settings.EndConnection;
import com.oodaloo.app.settings.EraseDue;
import com.oodaloo.app.settings.EraseFirm;
import com.oodaloo.app.settings.FinishErasures;
import com.oodaloo.app.settings.ShowSettings;
import com.oodaloo.app.sync.statement.ImportStatement;
import com.oodaloo.app.sync.statement.StatementReader;
import com.oodaloo.app.tray.AnswerTray;
import com.oodaloo.app.tray.ForgetPayer;
import com.oodaloo.app.tray.ShowTray;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The use cases behind the settings and upload pages as Micronaut beans.
@Factory
final class OwnerBeans {
  private final Wiring wiring;

  OwnerBeans(Wiring wiring) {
    this.wiring = wiring;
  }

  @Singleton
  EndConnection endConnection(FreshTokens tokens) {
    return new EndConnection(wiring.jobberOauth(), tokens, wiring.bankLink(), wiring.connections());
  }

  @Singleton
  StatementReader statementReader() {
    return new StatementFile();
  }

  @Singleton
  ImportStatement importStatement() {
    return new ImportStatement(
        new ImportStatement.Ports(
            wiring.firms(), wiring.library(), wiring.ledger(), wiring.wakeups()),
        wiring.clock());
  }

  @Singleton
  ShowSettings showSettings() {
    return new ShowSettings(
        new ShowSettings.Ports(
            wiring.firms(), wiring.connections(), wiring.library(), wiring.readings()),
        wiring.clock());
  }

  @Singleton
  ChangeSettings changeSettings(
      AnswerAccounts banks,
      EndConnection end,
      RevokeLinks links,
      TellOwner news,
      ChangeRecipient recipient) {
    return new ChangeSettings(
        new ChangeSettings.Ports(
            wiring.firms(), links, wiring.connections(), banks, end, news, recipient),
        wiring.clock());
  }

  @Singleton
  EraseFirm eraseFirm(EndConnection end) {
    return new EraseFirm(wiring.firms(), end, wiring.firmRows(), wiring.clock());
  }

  @Singleton
  FinishErasures finishErasures() {
    return new FinishErasures(wiring.firmRows(), wiring.clock());
  }

  @Singleton
  EraseDue eraseDue(EraseFirm erase) {
    return new EraseDue(wiring.dueErasures(), erase, wiring.clock());
  }

  @Singleton
  ForgetPayer forgetPayer(ShowTray tray, AnswerTray answers) {
    return new ForgetPayer(tray, answers);
  }

  @Singleton
  MonthExport monthPacket(ShowTray tray) {
    return new MonthExport(tray, new ZippedCsv());
  }
}
