package com.oodaloo.cli.template;

/// What a name written in one template file stands for. An unknown name is a fault.
interface NameLookup {
  Expression reference(String name, String place);

  /// Whether a condition holds, by the parameters' values.
  boolean condition(String name, String place);

  Expression attribute(String id, String name, String place);
}
