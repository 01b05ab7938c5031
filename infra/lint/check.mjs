// Checks a template and the stacks nested in it against CloudFormation's own specification: every type and property is there,
// what is required is given, values are of their types and enumerations, and every name points at something.
//
//   npm ci && node check.mjs ../../template.yaml
//
// It is not cfn-lint and not SAM's transform, which come from a registry that is not reached where this is built: it knows no rule
// beyond the specification (that a schedule's expression can be true, that two properties exclude each other, that a policy's
// action exists) and does not see what the transform makes of a function. Those of our own rules that matter stand in
// ProjectTemplateTest and GrantsTest.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { Names } from './names.mjs';
import { readSpec } from './spec.mjs';
import { faultsOfProperties } from './values.mjs';

const SECTIONS = ['AWSTemplateFormatVersion', 'Transform', 'Description', 'Metadata', 'Parameters', 'Mappings', 'Conditions', 'Rules', 'Globals', 'Resources', 'Outputs'];
const BESIDE = ['Type', 'Properties', 'DependsOn', 'Condition', 'DeletionPolicy', 'UpdateReplacePolicy', 'UpdatePolicy', 'CreationPolicy', 'Metadata'];

const TAGS = ['Ref', 'GetAtt', 'Sub', 'Join', 'Split', 'Select', 'If', 'Equals', 'And', 'Or', 'Not', 'FindInMap', 'ImportValue', 'Base64', 'Condition'].flatMap((name) =>
  ['scalar', 'seq', 'map'].map((kind) => ({
    tag: `!${name}`,
    ...(kind === 'scalar' ? {} : { collection: kind }),
    resolve: (value) => {
      const plain = typeof value === 'string' ? value : value.toJSON();
      return { [name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`]: plain };
    },
  })),
);

export function readTemplate(file) {
  return parse(fs.readFileSync(file, 'utf8'), { customTags: TAGS, uniqueKeys: true });
}

/** All faults of a template and of those nested in it, each with its place. */
export function check(file, spec = readSpec()) {
  const folder = path.dirname(file);
  const read = new Map();
  const nested = (location) => {
    const inner = path.join(folder, location);
    if (!read.has(inner)) {
      read.set(inner, fs.existsSync(inner) ? readTemplate(inner) : undefined);
    }
    return read.get(inner);
  };
  const template = readTemplate(file);
  const faults = checkOne(template, path.basename(file), spec, nested);
  for (const [id, resource] of Object.entries(template.Resources ?? {})) {
    if (resource.Type === 'AWS::CloudFormation::Stack') {
      const inner = nested(resource.Properties.TemplateURL);
      faults.push(...(inner ? given(resource, inner, `${path.basename(file)}: Resources.${id}`) : [`Resources.${id}: there is no ${resource.Properties.TemplateURL}`]));
      faults.push(...(inner ? checkOne(inner, resource.Properties.TemplateURL, spec, () => undefined) : []));
    }
  }
  return faults;
}

/** The parameters of a nested stack: those it declares, and all that have no default. */
function given(resource, inner, place) {
  const passed = Object.keys(resource.Properties.Parameters ?? {});
  const declared = inner.Parameters ?? {};
  return [
    ...passed.filter((name) => !(name in declared)).map((name) => `${place}: the nested stack has no parameter ${name}`),
    ...Object.keys(declared)
      .filter((name) => !('Default' in declared[name]) && !passed.includes(name))
      .map((name) => `${place}: the nested stack's parameter ${name} is not given`),
  ];
}

function checkOne(template, name, spec, nested) {
  const names = new Names(template, spec, nested);
  const faults = Object.keys(template).filter((key) => !SECTIONS.includes(key)).map((key) => `${key}: there is no such section`);
  for (const [id, resource] of Object.entries(template.Resources ?? {})) {
    faults.push(...checkResource(resource, `Resources.${id}`, template, spec));
    faults.push(...dependencies(resource, `Resources.${id}`, names));
  }
  const globals = template.Globals?.Function ?? {};
  const functions = spec.types.get('AWS::Serverless::Function');
  faults.push(...faultsOfProperties(globals, functions.properties, 'Globals.Function', spec));
  for (const section of ['Globals', 'Resources', 'Outputs', 'Conditions']) {
    faults.push(...names.faultsIn(template[section] ?? {}, section));
  }
  const text = JSON.stringify([template.Globals, template.Resources, template.Outputs, template.Conditions]);
  for (const parameter of Object.keys(template.Parameters ?? {})) {
    if (!text.includes(`"Ref":"${parameter}"`) && !text.includes(`\${${parameter}}`)) {
      faults.push(`Parameters.${parameter}: is never used`);
    }
  }
  return faults.map((fault) => `${name}: ${fault}`);
}

function checkResource(resource, place, template, spec) {
  const type = spec.types.get(resource.Type);
  if (!type) {
    return [`${place}: there is no type ${resource.Type}`];
  }
  const stray = Object.keys(resource).filter((key) => !BESIDE.includes(key)).map((key) => `${place}.${key}: does not belong beside Properties`);
  return [...stray, ...faultsOfProperties(resource.Properties ?? {}, type.properties, `${place}.Properties`, spec)];
}

function dependencies(resource, place, names) {
  const others = [resource.DependsOn ?? []].flat();
  return [
    ...others.filter((id) => !names.types.has(id)).map((id) => `${place}.DependsOn: ${id} is not there`),
    ...('Condition' in resource ? names.condition(resource.Condition, place) : []),
  ];
}

if (process.argv[1] && path.basename(process.argv[1]) === 'check.mjs') {
  const faults = process.argv.slice(2).flatMap((file) => check(file));
  faults.forEach((fault) => console.error(fault));
  console.log(`${faults.length} faults in ${process.argv.slice(2).map((file) => path.basename(file)).join(', ')}`);
  process.exit(faults.length === 0 ? 0 : 1);
}
