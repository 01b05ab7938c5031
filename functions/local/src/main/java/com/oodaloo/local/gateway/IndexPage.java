package com.oodaloo.local.gateway;

import java.util.Map;
import java.util.stream.Collectors;

/// The page at `/`: where everything is.
final class IndexPage {
  private IndexPage() {}

  static String of(Map<String, String> links) {
    String items =
        links.entrySet().stream()
            .map(link ->
                "<li><a href=\"%s\">%s</a></li>"
                    .formatted(Html.escape(link.getValue()), Html.escape(link.getKey())))
            .collect(Collectors.joining("\n"));
    return Html.page("Oodaloo on this machine", "<ul>\n" + items + "\n</ul>");
  }
}
