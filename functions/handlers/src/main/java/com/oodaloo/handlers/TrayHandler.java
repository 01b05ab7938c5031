package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.digest.ShowCompany;
import com.oodaloo.app.digest.StopDigest;
import com.oodaloo.app.sync.statement.ImportStatement;
import com.oodaloo.app.sync.statement.StatementReader;
import com.oodaloo.app.tray.AnswerTray;
import com.oodaloo.app.tray.SendFreshLink;
import com.oodaloo.app.tray.ShowTray;
import com.oodaloo.handlers.http.HttpAnswer;
import com.oodaloo.handlers.http.HttpEvent;
import com.oodaloo.handlers.http.LinkAuthorizer;
import com.oodaloo.handlers.http.PostGuard;
import com.oodaloo.handlers.http.SessionAuthorizer;
import com.oodaloo.handlers.http.SettingsFunction;
import com.oodaloo.handlers.http.TrayFunction;
import com.oodaloo.handlers.http.UploadFunction;
import com.oodaloo.handlers.wiring.PrimingEvents;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The tray at its function URL: shows the open questions and takes the owner's answers; the
/// settings, for an owner who proved who they are.
public final class TrayHandler extends LambdaFunction {
  private final TrayFunction function;
  private final UploadFunction upload;
  private final PostGuard guard;

  public TrayHandler() {
    this(Wiring.ofEnvironment());
  }

  public TrayHandler(Wiring wiring) {
    super(wiring, PrimingEvents.UNSIGNED_PAGE);
    guard = bean(PostGuard.class);
    upload =
        new UploadFunction(
            bean(SessionAuthorizer.class),
            new UploadFunction.Uses(
                bean(StatementReader.class), bean(ImportStatement.class), bean(ShowTray.class)));
    function =
        new TrayFunction(
            bean(LinkAuthorizer.class),
            new TrayFunction.Uses(
                bean(ShowTray.class),
                bean(ShowCompany.class),
                bean(AnswerTray.class),
                bean(SendFreshLink.class),
                bean(StopDigest.class)),
            bean(SettingsFunction.class));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    HttpEvent event = HttpEvent.read(input);
    WorkLog log = new WorkLog(context, "tray");
    HttpAnswer answer = guard.guard(event, () -> answer(event, log));
    log.refused(answer.status());
    output.write(answer.bytes());
  }

  private HttpAnswer answer(HttpEvent event, WorkLog log) {
    return event.path().equals("/upload") ? upload.handle(event, log) : function.handle(event, log);
  }
}
