// Names: what Ref, GetAtt, Sub, If, DependsOn and Condition point at is there.

const PSEUDO = new Set(
  ['AccountId', 'NoValue', 'NotificationARNs', 'Partition', 'Region', 'StackId', 'StackName', 'URLSuffix'].map((name) => `AWS::${name}`),
);

export function isIntrinsic(value) {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return keys.length === 1 && (keys[0] === 'Ref' || keys[0] === 'Condition' || keys[0].startsWith('Fn::'));
}

/** What a template declares, and what the transform of SAM will add to it. */
export class Names {
  constructor(template, spec, nested) {
    this.template = template;
    this.spec = spec;
    this.nested = nested;
    this.types = new Map();
    for (const [id, resource] of Object.entries(template.Resources ?? {})) {
      this.types.set(id, resource.Type);
      if (resource.Type === 'AWS::Serverless::Function') {
        this.added(id, resource.Properties ?? {});
      }
    }
  }

  added(id, properties) {
    const alias = properties.AutoPublishAlias ?? this.template.Globals?.Function?.AutoPublishAlias;
    if (alias) {
      this.types.set(`${id}.Alias`, 'AWS::Lambda::Alias').set(`${id}.Version`, 'AWS::Lambda::Version');
      this.types.set(`${id}Alias${alias}`, 'AWS::Lambda::Alias');
    }
    if (properties.FunctionUrlConfig) {
      this.types.set(`${id}Url`, 'AWS::Lambda::Url');
    }
  }

  /** The faults of every name under a value. */
  faultsIn(value, place) {
    if (typeof value !== 'object' || value === null) {
      return [];
    }
    if (!isIntrinsic(value)) {
      return Object.entries(value).flatMap(([key, each]) => this.faultsIn(each, `${place}.${key}`));
    }
    const [name, argument] = Object.entries(value)[0];
    switch (name) {
      case 'Ref':
        return this.reference(argument, place);
      case 'Fn::GetAtt':
        return this.attribute(Array.isArray(argument) ? argument.join('.') : argument, place);
      case 'Fn::Sub':
        return this.substitution(argument, place);
      case 'Fn::If':
        return [...this.condition(argument[0], place), ...this.faultsIn(argument.slice(1), place)];
      case 'Condition':
        return typeof argument === 'string' ? this.condition(argument, place) : this.faultsIn(argument, place);
      default:
        return this.faultsIn(argument, place);
    }
  }

  condition(name, place) {
    return name in (this.template.Conditions ?? {}) ? [] : [`${place}: there is no condition ${name}`];
  }

  reference(name, place) {
    const known = PSEUDO.has(name) || name in (this.template.Parameters ?? {}) || this.types.has(name);
    return known ? [] : [`${place}: Ref ${name} points at nothing`];
  }

  attribute(path, place) {
    const dot = path.indexOf('.');
    const [id, attribute] = [path.slice(0, dot), path.slice(dot + 1)];
    const type = this.types.get(id);
    if (!type) {
      return [`${place}: GetAtt ${path} points at nothing`];
    }
    if (type === 'AWS::CloudFormation::Stack') {
      const outputs = this.nested(this.template.Resources[id].Properties.TemplateURL)?.Outputs ?? {};
      return attribute.replace('Outputs.', '') in outputs ? [] : [`${place}: GetAtt ${path}: the nested stack has no such output`];
    }
    const known = { ...this.spec.types.get(type)?.attributes, ...(type === 'AWS::Serverless::Function' ? { Arn: {} } : {}) };
    return attribute in known ? [] : [`${place}: GetAtt ${path}: ${type} has no such attribute`];
  }

  substitution(argument, place) {
    const [text, own] = Array.isArray(argument) ? argument : [argument, {}];
    const names = [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map((found) => found[1]).filter((name) => !(name in own));
    return [
      ...this.faultsIn(own, place),
      ...names.flatMap((name) => (name.includes('.') ? this.attribute(name, place) : this.reference(name, place))),
    ];
  }
}
