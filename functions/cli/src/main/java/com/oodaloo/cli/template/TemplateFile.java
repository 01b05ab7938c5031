package com.oodaloo.cli.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One template file with its parameters filled in; nested stacks are opened when first named.
public final class TemplateFile implements NameLookup {
  private static final Set<String> PSEUDO_PARAMETERS =
      Set.of(
          "AWS::Region",
          "AWS::AccountId",
          "AWS::Partition",
          "AWS::StackName",
          "AWS::URLSuffix",
          "AWS::NoValue");

  private final Path file;
  private final TemplateSection content;
  private final Map<String, Expression> parameters = new TreeMap<>();
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, TemplateFile> nested = new TreeMap<>();

  public TemplateFile(Path file, String place, Map<String, Expression> given) {
    this.file = file;
    this.content = new TemplateSection(place + ":", Yaml.read(file, place), new Expressions(this));
    fillParameters(given);
    TemplateSection resources = content.section("Resources");
    resources.keys().forEach(id -> addType(id, resources.section(id)));
  }

  private void fillParameters(Map<String, Expression> given) {
    TemplateSection declared = content.section("Parameters");
    for (String name : given.keySet()) {
      if (!declared.has(name)) {
        throw new TemplateFault(
            declared.at(name), "a value is given, but no parameter is declared");
      }
    }
    for (String name : declared.keys()) {
      Expression value = given.get(name);
      if (value == null) {
        value = declared.section(name).expression("Default");
      }
      parameters.put(name, value);
    }
  }

  private void addType(String id, TemplateSection resource) {
    String type = resource.text("Type");
    types.put(id, type);
    TemplateSection properties = resource.section("Properties");
    if (type.equals(ResourceType.FUNCTION)) {
      TemplateSection globals = globals();
      String alias = properties.text("AutoPublishAlias", globals.text("AutoPublishAlias", ""));
      types.put(id + ".Alias", ResourceType.ALIAS);
      types.put(id + "Alias" + alias, ResourceType.ALIAS);
      if (properties.has("FunctionUrlConfig")) {
        types.put(id + "Url", ResourceType.FUNCTION_URL);
      }
    }
  }

  TemplateSection globals() {
    return content.section("Globals").section("Function");
  }

  TemplateSection content() {
    return content;
  }

  public List<Resource> resources() {
    TemplateSection resources = content.section("Resources");
    return resources.keys().stream().map(id -> resource(id, resources.section(id))).toList();
  }

  private static Resource resource(String id, TemplateSection section) {
    return new Resource(id, section.text("Type"), section.section("Properties"));
  }

  /// This file and every file nested in it.
  List<TemplateFile> withNested() {
    List<TemplateFile> files = new ArrayList<>();
    files.add(this);
    for (Resource resource : resources()) {
      if (ResourceType.isNestedStack(resource.type())) {
        files.addAll(nested(resource.id()).withNested());
      }
    }
    return files;
  }

  @Override
  public Expression reference(String name, String place) {
    Expression parameter = parameters.get(name);
    if (parameter != null) {
      return parameter;
    }
    if (types.containsKey(name) || PSEUDO_PARAMETERS.contains(name)) {
      return new Expression.Reference(name);
    }
    throw new TemplateFault(place, "!Ref " + name + ": no such resource or parameter");
  }

  @Override
  public boolean condition(String name, String place) {
    TemplateSection conditions = content.section("Conditions");
    Object condition = conditions.content().get(name);
    if (condition == null) {
      throw new TemplateFault(place, "there is no condition " + name);
    }
    return conditions.expressions().isEqual(condition, conditions.at(name));
  }

  @Override
  public Expression attribute(String id, String name, String place) {
    String type = types.get(id);
    if (type == null) {
      throw new TemplateFault(place, "!GetAtt " + id + "." + name + ": no such resource");
    }
    if (ResourceType.isNestedStack(type)) {
      return output(id, name, place);
    }
    if (!ResourceType.hasAttribute(type, name)) {
      throw new TemplateFault(
          place, "!GetAtt " + id + "." + name + ": " + type + " has no such attribute");
    }
    return new Expression.AttributeOf(id, name);
  }

  private Expression output(String id, String name, String place) {
    TemplateSection outputs = nested(id).content.section("Outputs");
    if (!name.startsWith("Outputs.") || !outputs.has(name.substring("Outputs.".length()))) {
      throw new TemplateFault(
          place, "!GetAtt " + id + "." + name + ": the nested stack has no such output");
    }
    return outputs.section(name.substring("Outputs.".length())).expression("Value");
  }

  private TemplateFile nested(String id) {
    TemplateFile known = nested.get(id);
    if (known != null) {
      return known;
    }
    TemplateSection properties = content.section("Resources").section(id).section("Properties");
    String location = properties.text(ResourceType.locationProperty(typeOf(id)));
    TemplateSection given = properties.section("Parameters");
    Map<String, Expression> values = new TreeMap<>();
    given.keys().forEach(name -> values.put(name, given.expression(name)));
    TemplateFile opened = new TemplateFile(file.resolveSibling(location), location, values);
    nested.put(id, opened);
    return opened;
  }

  private String typeOf(String id) {
    return types.getOrDefault(id, "");
  }
}
