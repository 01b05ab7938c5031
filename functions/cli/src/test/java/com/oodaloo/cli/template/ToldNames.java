package com.oodaloo.cli.template;

/// Names that say where they came from, and a function URL with the slash that AWS puts there.
record ToldNames() implements ResolvedNames {
  @Override
  public String reference(String id) {
    return id;
  }

  @Override
  public String attribute(String id, String name) {
    return switch (name) {
      case "Arn" -> id + ".Arn";
      case "FunctionUrl" -> "https://" + id + ".lambda-url.us-west-2.on.aws/";
      default -> "https://" + id + "." + name;
    };
  }

  @Override
  public String secret(String key) {
    return "secret:" + key;
  }
}
