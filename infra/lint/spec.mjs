// CloudFormation's own word on resource types: AWS publishes its registry's schemas as one file in the npm package
// @aws-cdk/aws-service-spec. Its part on SAM is years behind, so what SAM hands on to a resource type as it stands (LoggingConfig,
// the properties of an SQS event or a ScheduleV2) is looked up in that type.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import zlib from 'node:zlib';

// Enumerations that the registry leaves open, of what our templates use.
const CLOSED = {
  'AWS::Lambda::Function': { Runtime: ['java25', 'provided.al2023'], Architectures: ['arm64', 'x86_64'] },
  'AWS::Lambda::EventSourceMapping': { FunctionResponseTypes: ['ReportBatchItemFailures'] },
  'AWS::DynamoDB::Table': { BillingMode: ['PAY_PER_REQUEST', 'PROVISIONED'] },
};

/** Reads the file: the resource types by name, and what the types of their properties refer to. */
export function readSpec() {
  const file = createRequire(import.meta.url).resolve('@aws-cdk/aws-service-spec/db.json.gz');
  const { resource, typeDefinition } = JSON.parse(zlib.gunzipSync(fs.readFileSync(file))).schema;
  const types = new Map(resource.entities.map((each) => [each.cloudFormationType, each]));
  for (const [name, properties] of Object.entries(CLOSED)) {
    for (const [property, allowedValues] of Object.entries(properties)) {
      const { type } = types.get(name).properties[property];
      Object.assign(type.element ?? type, { allowedValues });
    }
  }
  const own = (name, drop = []) =>
    Object.fromEntries(Object.entries(types.get(name).properties).filter(([property]) => !drop.includes(property)));
  const text = { type: { type: 'string' }, required: true };
  const { LoggingConfig, SnapStart, RecursiveLoop, Runtime, Architectures } = own('AWS::Lambda::Function');
  Object.assign(types.get('AWS::Serverless::Function').properties, { LoggingConfig, SnapStart, RecursiveLoop, Runtime, Architectures });
  types.get('AWS::Serverless::Function').properties.Events = { type: { type: 'map', element: { type: 'event' } } };
  return {
    types,
    definitions: new Map(typeDefinition.entities.map((each) => [each.$id, each])),
    // The kinds of event that we use, as what SAM makes of them.
    events: {
      SQS: { ...own('AWS::Lambda::EventSourceMapping', ['EventSourceArn', 'FunctionName']), Queue: text },
      SNS: { ...own('AWS::SNS::Subscription', ['Protocol', 'Endpoint', 'TopicArn']), Topic: text },
      ScheduleV2: { ...own('AWS::Scheduler::Schedule', ['Target', 'FlexibleTimeWindow']), DeadLetterConfig: { type: { type: 'json' } } },
    },
  };
}
