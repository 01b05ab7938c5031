package com.oodaloo.cli.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// YAML with CloudFormation's short tags turned into their long form: `!Sub x` is `{"Fn::Sub": x}`.
final class Yaml extends SafeConstructor {
  private Yaml(LoaderOptions options) {
    super(options);
    yamlMultiConstructors.put("!", new ShortTag());
  }

  static Map<?, ?> read(Path file, String place) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (var reader = Files.newBufferedReader(file)) {
      Object content = new org.yaml.snakeyaml.Yaml(new Yaml(options)).load(reader);
      if (content instanceof Map<?, ?> map) {
        return map;
      }
      throw new TemplateFault(place, "expected a mapping");
    } catch (IOException missing) {
      throw new TemplateFault(place, "cannot be read: " + missing.getMessage(), missing);
    } catch (YAMLException malformed) {
      throw new TemplateFault(place, "is not YAML: " + malformed.getMessage(), malformed);
    }
  }

  private final class ShortTag extends AbstractConstruct {
    @Override
    public Object construct(Node node) {
      String tag = node.getTag().getValue().substring(1);
      return Map.of(tag.equals("Ref") ? tag : "Fn::" + tag, value(node));
    }

    private Object value(Node node) {
      return switch (node) {
        case ScalarNode scalar -> constructScalar(scalar);
        case SequenceNode sequence -> constructSequence(sequence);
        case MappingNode mapping -> constructMapping(mapping);
        default -> throw new YAMLException("unexpected node " + node.getNodeId());
      };
    }
  }
}
