package com.oodaloo.handlers.pages.digest;

import com.oodaloo.domain.digest.Digest;
import com.oodaloo.handlers.pages.parts.Templates;
import gg.jte.generated.precompiled.JtedigestGenerated;

/// Renders a digest as mail. Pure: the same digest and links give the same bytes.
public final class DigestPage {
  private DigestPage() {}

  public static DigestMail render(Digest digest, DigestLinks links) {
    DigestView view = DigestPresenter.view(digest, links);
    return new DigestMail(
        DigestPresenter.subject(digest),
        Templates.render(JtedigestGenerated::render, view),
        DigestText.of(view));
  }
}
