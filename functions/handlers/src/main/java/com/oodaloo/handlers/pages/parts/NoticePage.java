package com.oodaloo.handlers.pages.parts;

import gg.jte.generated.precompiled.JtenoticeGenerated;
import java.util.List;

/// A page that says one thing: what happened, and what may be done about it.
public final class NoticePage {
  private NoticePage() {}

  public static String render(Notice notice) {
    return Templates.render(JtenoticeGenerated::render, notice);
  }

  /// `sentences` are paragraphs. `offer` is a button that posts a token; `Offer.NONE` shows none.
  /// `next` is a link; `Next.NONE` shows none.
  public record Notice(String title, List<String> sentences, Offer offer, Next next) {
    public Notice(String title, List<String> sentences, Offer offer) {
      this(title, sentences, offer, Next.NONE);
    }

    public Notice {
      title = CustomerText.clean(title);
      sentences = sentences.stream().map(CustomerText::clean).toList();
    }

    public static Notice of(String title, String... sentences) {
      return new Notice(title, List.of(sentences), Offer.NONE);
    }

    public Notice leadingTo(Next other) {
      return new Notice(title, sentences, offer, other);
    }
  }

  /// Where to go on.
  public record Next(String href, String label) {
    public static final Next NONE = new Next("", "");

    public boolean isMade() {
      return !href.isEmpty();
    }
  }

  public record Offer(String action, String token, String label) {
    public static final Offer NONE = new Offer("", "", "");

    public boolean isMade() {
      return !action.isEmpty();
    }
  }
}
