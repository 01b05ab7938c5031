// Whether a value is what the specification says of its property. An intrinsic function fits everywhere: what it gives is only
// known when it is deployed, and what it names is checked in names.mjs.
import { isIntrinsic } from './names.mjs';

const TEXTS = new Set(['string', 'number', 'boolean']);

/** The faults of a value at a place, none when it fits. */
export function faultsOf(value, type, place, spec) {
  if (isIntrinsic(value)) {
    return 'Fn::If' in value
      ? value['Fn::If'].slice(1).flatMap((branch) => faultsOf(branch, type, place, spec))
      : [];
  }
  switch (type.type) {
    case 'string':
    case 'date-time':
      return TEXTS.has(typeof value) ? allowed(value, type, place) : [`${place}: expected a text`];
    case 'integer':
      return Number.isInteger(Number(value)) && TEXTS.has(typeof value)
        ? allowed(value, type, place)
        : [`${place}: expected a whole number, not ${JSON.stringify(value)}`];
    case 'number':
      return TEXTS.has(typeof value) && Number.isFinite(Number(value))
        ? []
        : [`${place}: expected a number, not ${JSON.stringify(value)}`];
    case 'boolean':
      return ['true', 'false'].includes(String(value))
        ? []
        : [`${place}: expected true or false, not ${JSON.stringify(value)}`];
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((each, at) => faultsOf(each, type.element, `${place}[${at}]`, spec))
        : [`${place}: expected a list`];
    case 'map':
      return isMapping(value)
        ? Object.entries(value).flatMap(([key, each]) => faultsOf(each, type.element, `${place}.${key}`, spec))
        : [`${place}: expected a mapping`];
    case 'ref':
      return isMapping(value)
        ? faultsOfProperties(value, spec.definitions.get(type.reference.$ref).properties, place, spec)
        : [`${place}: expected a mapping`];
    case 'union':
      return fittest(closest(type.types, value).map((each) => faultsOf(value, each, place, spec)));
    case 'tag':
      return isMapping(value) && 'Key' in value && 'Value' in value ? [] : [`${place}: expected Key and Value`];
    case 'event':
      return faultsOfEvent(value, place, spec);
    default:
      return []; // json and whatever is new: anything
  }
}

/** The faults of a mapping's entries: unknown ones, absent ones, and those of the others. */
export function faultsOfProperties(given, known, place, spec) {
  const faults = [];
  for (const [name, value] of Object.entries(given)) {
    if (name in known) {
      faults.push(...faultsOf(value, known[name].type, `${place}.${name}`, spec));
    } else if (!name.startsWith('Fn::')) {
      faults.push(`${place}.${name}: there is no such property`);
    }
  }
  for (const [name, property] of Object.entries(known)) {
    if (property.required && !(name in given)) {
      faults.push(`${place}.${name}: is required`);
    }
  }
  return faults;
}

function faultsOfEvent(value, place, spec) {
  const known = spec.events[value.Type];
  return known
    ? faultsOfProperties(value.Properties ?? {}, known, `${place}.Properties`, spec)
    : [`${place}.Type: ${value.Type} is none of ${Object.keys(spec.events).join(', ')}`];
}

function allowed(value, type, place) {
  return type.allowedValues && !type.allowedValues.map(String).includes(String(value))
    ? [`${place}: ${value} is none of ${type.allowedValues.join(', ')}`]
    : [];
}

/** Where a list or a mapping may also be "any JSON", what is known of it counts. */
function closest(types, value) {
  const known = types.filter((each) => each.type !== 'json' && (each.type === 'array') === Array.isArray(value));
  return typeof value === 'object' && known.some((each) => each.type !== 'string') ? known : types;
}

/** Of several readings the one with the fewest faults. */
function fittest(readings) {
  return readings.reduce((best, each) => (each.length < best.length ? each : best));
}

function isMapping(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
