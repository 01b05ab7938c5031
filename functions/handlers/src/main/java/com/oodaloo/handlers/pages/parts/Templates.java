package com.oodaloo.handlers.pages.parts;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Runs a compiled template into a string, escaping by context.
public final class Templates {
  private static final HtmlInterceptor NOTHING =
      new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(
            String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
      };

  private Templates() {}

  /// The static `render` of a generated template.
  public interface Template<T> {
    public void render(HtmlTemplateOutput output, HtmlInterceptor interceptor, T view);
  }

  public static <T> String render(Template<T> template, T view) {
    StringOutput page = new StringOutput();
    template.render(new OwaspHtmlTemplateOutput(page), NOTHING, view);
    return page.toString();
  }
}
