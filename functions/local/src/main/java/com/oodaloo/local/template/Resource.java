package com.oodaloo.local.template;

/// One entry under `Resources:` of a template file.
record Resource(String id, String type, Section properties) {
  TemplateFault fault(String key, String problem) {
    return new TemplateFault(properties.at(key), problem);
  }
}
