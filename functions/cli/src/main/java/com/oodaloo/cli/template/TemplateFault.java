package com.oodaloo.cli.template;

/// The template is wrong: the message names the file, the place in it and what to do.
///
/// Example: `infra/storage.yaml: Resources.FirmsTable.Properties.KeySchema: key attribute "pq" is
/// not in AttributeDefinitions`.
public final class TemplateFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TemplateFault(String place, String problem) {
    super(place + ": " + problem);
  }

  public TemplateFault(String place, String problem, Throwable cause) {
    super(place + ": " + problem, cause);
  }
}
