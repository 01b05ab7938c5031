// Each planted fault is found, and says where it is; the template itself has none.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { check } from './check.mjs';
import { readSpec } from './spec.mjs';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const FILES = ['template.yaml', 'infra/storage.yaml', 'infra/messaging.yaml', 'infra/observability.yaml'];
const SPEC = readSpec();

/** A copy of the templates with one text in place of another. */
function planted(file, right, wrong) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'oodaloo-lint-'));
  fs.mkdirSync(path.join(folder, 'infra'));
  for (const name of FILES) {
    const text = fs.readFileSync(path.join(ROOT, name), 'utf8');
    if (name === file) {
      assert.ok(text.includes(right), `${right} stands in ${file}`);
    }
    fs.writeFileSync(path.join(folder, name), name === file ? text.replace(right, wrong) : text);
  }
  const faults = check(path.join(folder, 'template.yaml'), SPEC);
  fs.rmSync(folder, { recursive: true });
  return faults;
}

test('the template has no fault', () => {
  assert.deepEqual(check(path.join(ROOT, 'template.yaml'), SPEC), []);
});

const PLANTED = [
  ['template.yaml', 'AWS::ApiGatewayV2::Stage', 'AWS::ApiGatewayV2::Stagee', /HttpStage: there is no type AWS::ApiGatewayV2::Stagee/],
  ['template.yaml', 'Runtime: !If [IsAot, provided.al2023, java25]', 'Runtime: !If [IsAot, provided.al2023, java99]', /Globals\.Function\.Runtime: java99 is none of/],
  ['template.yaml', 'SnapStart: { ApplyOn: !If', 'SnapStart: { ApplyTo: !If', /SnapStart\.ApplyTo: there is no such property/],
  ['template.yaml', 'None, PublishedVersions] }', 'None, Always] }', /SnapStart\.ApplyOn: Always is none of/],
  ['template.yaml', 'If [IsAot, [!Ref', 'If [IsAott, [!Ref', /Globals\.Function\.Layers: there is no condition IsAott/],
  ['template.yaml', 'Architectures: [arm64]', 'Architectures: [arm46]', /Architectures\[0\]: arm46 is none of/],
  ['template.yaml', 'MemorySize: 2048', 'MemorySize: much', /MemorySize: expected a number, not "much"/],
  ['template.yaml', 'AutoDeploy: true', 'AutoDeploy: perhaps', /AutoDeploy: expected true or false/],
  ['template.yaml', 'ProtocolType: HTTP }', 'Protocol: HTTP }', /HttpApi\.Properties\.Protocol: there is no such property/],
  ['template.yaml', 'FunctionUrlConfig: { AuthType: NONE }', 'FunctionUrlConfig: { Cors: {} }', /FunctionUrlConfig\.AuthType: is required/],
  ['template.yaml', 'ScheduleExpression: rate(1 minute)', 'Schedule: rate(1 minute)', /Clock\.Properties\.ScheduleExpression: is required/],
  ['template.yaml', 'ScalingConfig: { MaximumConcurrency: 4 }', 'ScalingConfig: { MaxConcurrency: 4 }', /ScalingConfig\.MaxConcurrency: there is no such property/],
  ['template.yaml', '[ReportBatchItemFailures]', '[ReportFailures]', /ReportFailures is none of ReportBatchItemFailures/],
  ['template.yaml', '!Ref MailFrom', '!Ref MailForm', /OODALOO_MAIL_FROM: Ref MailForm points at nothing/],
  ['template.yaml', 'Role: !GetAtt SweepRole.Arn', 'Role: !GetAtt SweepRole.Arm', /GetAtt SweepRole\.Arm: AWS::IAM::Role has no such attribute/],
  ['template.yaml', 'Storage.Outputs.FirmsName', 'Storage.Outputs.FirmName', /the nested stack has no such output/],
  ['template.yaml', 'Parameters: { Stage: !Ref Stage } }', 'Parameters: { Stag: !Ref Stage } }', /has no parameter Stag\b/],
  ['infra/messaging.yaml', 'DependsOn: MailEventsPolicy', 'DependsOn: MailEventPolicy', /DependsOn: MailEventPolicy is not there/],
  ['infra/storage.yaml', 'BillingMode: PAY_PER_REQUEST', 'BillingMode: PAYG', /BillingMode: PAYG is none of/],
  ['infra/storage.yaml', 'KeyType: HASH', 'KeyTyp: HASH', /KeyType: is required/],
  ['infra/observability.yaml', 'ComparisonOperator: GreaterThanOrEqualToThreshold', 'Comparison: GreaterThanOrEqualToThreshold', /Alarm\.Properties\.Comparison: there is no such property/],
];

for (const [file, right, wrong, said] of PLANTED) {
  test(`${file}: ${right} -> ${wrong}`, () => {
    const faults = planted(file, right, wrong);
    assert.ok(faults.some((fault) => said.test(fault)), `expected ${said} among:\n${faults.join('\n')}`);
  });
}
