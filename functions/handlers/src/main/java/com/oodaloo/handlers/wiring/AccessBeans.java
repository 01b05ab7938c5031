package com.oodaloo.handlers.wiring;

import com.oodaloo.app.access.ChangeRecipient;
import com.oodaloo.app.access.FreshProof;
import com.oodaloo.app.access.LeaveForGood;
import com.oodaloo.app.access.OwnerSessions;
import com.oodaloo.app.access.TellOwner;
import com.oodaloo.app.access.Trail;
import com.oodaloo.app.connect.AnswerAccounts;
import com.oodaloo.app.digest.StopDigest;
import com.oodaloo.app.links.RevokeLinks;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.app.monthexport.MonthExport;
import com.oodaloo.app.settings.ChangeSettings;
import com.oodaloo.app.settings.ShowSettings;
import com.oodaloo.app.tray.ForgetPayer;
import com.oodaloo.handlers.http.LinkAuthorizer;
import com.oodaloo.handlers.http.PostGuard;
import com.oodaloo.handlers.http.ProofFunction;
import com.oodaloo.handlers.http.SessionAuthorizer;
import com.oodaloo.handlers.http.SettingsFunction;
import com.oodaloo.handlers.http.UseLimits;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Who may open what, as Micronaut beans.
@Factory
final class AccessBeans {
  private final Wiring wiring;

  AccessBeans(Wiring wiring) {
    this.wiring = wiring;
  }

  @Singleton
  UseLimits useLimits() {
    return new UseLimits(wiring.linkUse(), wiring.clock());
  }

  @Singleton
  PostGuard postGuard(SignedLinks links, UseLimits limits) {
    return new PostGuard(links, limits);
  }

  @Singleton
  Trail trail(SignedLinks links) {
    return new Trail(wiring.firmNotes(), links::nonce, wiring.clock());
  }

  @Singleton
  RevokeLinks revokeLinks() {
    return new RevokeLinks(wiring.linkUse(), wiring.clock());
  }

  @Singleton
  TellOwner tellOwner(SignedLinks links) {
    MailWriter writer = new MailWriter(links, wiring.trayUrl(), wiring.publicUrl());
    return new TellOwner(wiring.firms(), wiring.mailer(), writer::owner);
  }

  @Singleton
  OwnerSessions ownerSessions() {
    return wiring.ownerSessions();
  }

  @Singleton
  FreshProof freshProof(SignedLinks links, OwnerSessions sessions, TellOwner owner) {
    return new FreshProof(
        new FreshProof.Ports(wiring.firms(), links, wiring.linkUse(), sessions, owner),
        wiring.clock());
  }

  @Singleton
  ChangeRecipient changeRecipient(SignedLinks links, RevokeLinks revoke, TellOwner owner) {
    return new ChangeRecipient(
        new ChangeRecipient.Ports(wiring.firms(), wiring.firmNotes(), links, revoke, owner),
        wiring.clock());
  }

  @Singleton
  LeaveForGood leaveForGood(SignedLinks links, TellOwner owner) {
    return new LeaveForGood(
        wiring.firms(), wiring.dueErasures(), links, owner, wiring.eraseGrace(), wiring.clock());
  }

  @Singleton
  StopDigest stopDigest(RevokeLinks links) {
    return new StopDigest(wiring.firms(), links, wiring.clock());
  }

  @Singleton
  LinkAuthorizer linkAuthorizer(SignedLinks links, Trail trail) {
    return new LinkAuthorizer(links, trail);
  }

  @Singleton
  SessionAuthorizer sessionAuthorizer(OwnerSessions sessions, UseLimits limits, Trail trail) {
    return new SessionAuthorizer(sessions, limits, trail);
  }

  @Singleton
  ProofFunction proofFunction(
      LinkAuthorizer doors,
      SessionAuthorizer sessions,
      FreshProof proof,
      ChangeRecipient recipient,
      LeaveForGood leave) {
    return new ProofFunction(
        doors,
        sessions,
        new ProofFunction.Uses(wiring.firms(), proof, recipient, leave),
        wiring.publicUrl());
  }

  @Singleton
  SettingsFunction.Uses settingsUses(
      ShowSettings show,
      ChangeSettings change,
      AnswerAccounts accounts,
      ForgetPayer forget,
      RevokeLinks revoke,
      ChangeRecipient recipient,
      LeaveForGood leave,
      Trail trail,
      MonthExport packet) {
    return new SettingsFunction.Uses(
        show, change, accounts, forget, revoke, recipient, leave, trail, packet);
  }

  @Singleton
  SettingsFunction settingsFunction(
      LinkAuthorizer doors,
      SessionAuthorizer sessions,
      ProofFunction proofs,
      SettingsFunction.Uses uses) {
    return new SettingsFunction(doors, sessions, proofs, uses, wiring.publicUrl(), wiring.clock());
  }
}
