package com.oodaloo.handlers.pages.digest;

import com.oodaloo.domain.firm.Firm;
import com.oodaloo.handlers.pages.parts.CustomerText;
import com.oodaloo.handlers.pages.parts.Templates;
import gg.jte.generated.precompiled.JtefreshlinkGenerated;

/// The short mail with a link that works again.
public final class FreshLinkPage {
  private FreshLinkPage() {}

  public static DigestMail render(Firm firm, String trayUrl) {
    String name = CustomerText.delinked(firm.name());
    return new DigestMail(
        "Your link to the open questions",
        Templates.render(JtefreshlinkGenerated::render, new Link(name, trayUrl)),
        """
        %s

        You asked for a fresh link. Everything that waits for an answer:
        %s

        If it was not you, do nothing: nothing was changed.
        """
            .formatted(name, trayUrl));
  }

  public record Link(String firmName, String trayUrl) {}
}
