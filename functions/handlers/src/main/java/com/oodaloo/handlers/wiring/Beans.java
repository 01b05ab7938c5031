package com.oodaloo.handlers.wiring;

import com.oodaloo.app.access.TellOwner;
import com.oodaloo.app.connect.AnswerAccounts;
import com.oodaloo.app.connect.ConnectBank;
import com.oodaloo.app.connect.ConnectJobber;
import com.oodaloo.app.connect.FreshTokens;
import com.oodaloo.app.connect.NameConnection;
import com.oodaloo.app.digest.ConfirmDigest;
import com.oodaloo.app.digest.SendDigests;
import com.oodaloo.app.digest.ShowCompany;
import com.oodaloo.app.ingest.Redelivery;
import com.oodaloo.app.ingest.SweepEvents;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.app.outcomes.TellOutcomes;
import com.oodaloo.app.reconcile.ReconcileFirm;
import com.oodaloo.app.settings.Readings;
import com.oodaloo.app.sync.OpenEvents;
import com.oodaloo.app.sync.SyncPreflight;
import com.oodaloo.app.sync.SyncProcessor;
import com.oodaloo.app.sync.WakeDueSyncs;
import com.oodaloo.app.sync.WakeupReader;
import com.oodaloo.app.sync.bank.SyncBank;
import com.oodaloo.app.sync.jobber.FirstReading;
import com.oodaloo.app.sync.jobber.SyncJobber;
import com.oodaloo.app.tray.AnswerTray;
import com.oodaloo.app.tray.SendFreshLink;
import com.oodaloo.app.tray.ShowTray;
import com.oodaloo.domain.matching.StepwiseMatcher;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The use cases as Micronaut beans, each made of the wiring's ports.
@Factory
final class Beans {
  private final Wiring wiring;

  Beans(Wiring wiring) {
    this.wiring = wiring;
  }

  @Singleton
  SignedLinks signedLinks() {
    return wiring.links();
  }

  @Singleton
  WakeupReader wakeupReader() {
    return wiring.wakeupReader();
  }

  @Singleton
  Redelivery redelivery() {
    return wiring.redelivery();
  }

  @Singleton
  FreshTokens freshTokens() {
    return new FreshTokens(
        wiring.jobberOauth(), wiring.connections(), wiring.leases(), wiring.clock());
  }

  @Singleton
  OpenEvents openEvents() {
    return new OpenEvents(wiring.events(), wiring.settling(), wiring.clock());
  }

  @Singleton
  NameConnection nameConnection(TellOwner news) {
    return new NameConnection(
        wiring.jobberOauth(),
        wiring.firms(),
        wiring.connections(),
        wiring.wakeups(),
        news,
        wiring.clock());
  }

  @Singleton
  ConnectJobber connectJobber(SignedLinks links, NameConnection naming) {
    return new ConnectJobber(wiring.jobberOauth(), wiring.firms(), links, naming);
  }

  @Singleton
  ConnectBank connectBank(TellOwner news) {
    return new ConnectBank(
        new ConnectBank.Ports(
            wiring.bankLink(),
            wiring.firms(),
            wiring.connections(),
            wiring.library(),
            wiring.wakeups(),
            news),
        wiring.clock());
  }

  @Singleton
  AnswerAccounts answerAccounts(TellOwner news) {
    return new AnswerAccounts(
        new AnswerAccounts.Ports(
            wiring.firms(),
            wiring.connections(),
            wiring.library(),
            wiring.ledger(),
            wiring.wakeups(),
            news),
        wiring.clock());
  }

  @Singleton
  SyncPreflight errands(OpenEvents events) {
    return new SyncPreflight(events, wiring.connections(), wiring.firms(), wiring.clock());
  }

  @Singleton
  SyncJobber syncJobber(
      SyncPreflight errands, OpenEvents events, FreshTokens tokens, NameConnection naming) {
    return new SyncJobber(
        new SyncJobber.Ports(
            errands,
            events,
            wiring.connections(),
            tokens,
            wiring.jobber(),
            wiring.ledger(),
            wiring.library(),
            wiring.wakeups(),
            naming),
        wiring.clock());
  }

  @Singleton
  SyncBank syncBank(SyncPreflight errands) {
    return new SyncBank(
        new SyncBank.Ports(
            errands,
            wiring.connections(),
            wiring.bank(),
            wiring.ledger(),
            wiring.library(),
            wiring.wakeups()),
        wiring.clock());
  }

  @Singleton
  SyncProcessor syncProcessor(SyncPreflight errands) {
    return new SyncProcessor(
        new SyncProcessor.Ports(errands, wiring.processor(), wiring.ledger(), wiring.wakeups()),
        wiring.clock());
  }

  @Singleton
  WakeDueSyncs wakeDueSyncs() {
    return new WakeDueSyncs(wiring.connections(), wiring.wakeups(), wiring.clock());
  }

  @Singleton
  FirstReading firstReading() {
    return new FirstReading(wiring.ledger());
  }

  @Singleton
  TellOutcomes tellOutcomes() {
    return new TellOutcomes(
        wiring.lostConnections(), wiring.ledger(), wiring.outcomes(), wiring.clock());
  }

  @Singleton
  ReconcileFirm reconcileFirm(TellOutcomes tell) {
    return new ReconcileFirm(
        new ReconcileFirm.Ports(wiring.firms(), wiring.library(), wiring.ledger(), tell::standing),
        new StepwiseMatcher(),
        wiring.clock());
  }

  @Singleton
  Readings readings() {
    return wiring.readings();
  }

  @Singleton
  ShowTray showTray() {
    return new ShowTray(wiring.firms(), wiring.library(), wiring.clock());
  }

  @Singleton
  AnswerTray answerTray(ShowTray tray) {
    return new AnswerTray(tray, wiring.trayLog(), wiring.wakeups(), wiring.clock());
  }

  @Singleton
  SendDigests sendDigests(SignedLinks links, TellOutcomes tell) {
    return new SendDigests(
        new SendDigests.Ports(
            wiring.firms(),
            wiring.lostConnections(),
            wiring.library(),
            wiring.digestLog(),
            new MailWriter(links, wiring.trayUrl(), wiring.publicUrl()),
            wiring.mailer(),
            tell),
        wiring.clock());
  }

  @Singleton
  ShowCompany showCompany() {
    return new ShowCompany(wiring.firms(), wiring.library(), wiring.clock());
  }

  @Singleton
  SendFreshLink sendFreshLink(SignedLinks links) {
    return new SendFreshLink(
        wiring.firms(),
        wiring.mailer(),
        new MailWriter(links, wiring.trayUrl(), wiring.publicUrl())::freshLink,
        wiring.clock());
  }

  @Singleton
  ConfirmDigest confirmDigest() {
    return new ConfirmDigest(wiring.digestLog(), wiring.clock());
  }

  @Singleton
  SweepEvents sweepEvents() {
    return new SweepEvents(wiring.events(), wiring.wakeups(), wiring.clock());
  }
}
