package com.oodaloo.local.gateway;

/// The frame and the escaping of the pages the local world itself shows.
final class Html {
  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:46rem;padding:1rem;color:#1c2430}
      a{color:#0b5cad} h1{font-size:1.5rem} h2{font-size:1.15rem;margin-top:2rem}
      iframe{width:100%;height:36rem;border:1px solid #ccd3dc;border-radius:6px;background:#fff}
      pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f6f8;padding:1rem;border-radius:6px}
      button{font:inherit;padding:.6rem 1.2rem;margin:.25rem .5rem .25rem 0;border-radius:6px;
        border:1px solid #0b5cad;background:#0b5cad;color:#fff}
      .quiet{color:#5a6675} li{margin:.4rem 0}
      """;

  private Html() {}

  /// A whole page; the title is escaped, the body is HTML already.
  static String page(String title, String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>%1$s</title>
    <style>
    %2$s</style>
    </head>
    <body>
    <h1>%1$s</h1>
    %3$s
    </body>
    </html>
    """
        .formatted(escape(title), STYLE, body);
  }

  /// Text that is safe between tags and inside quoted attributes.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
