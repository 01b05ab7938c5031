package com.oodaloo.cli.template;

/// What the declared things are really called here: the answers CloudFormation would give at deploy
/// time.
///
/// Logical ids are unique over the template and its nested stacks, so an id alone is enough.
public interface ResolvedNames {
  /// What `Ref` gives: a table's name, a queue's URL, a topic's ARN, or a pseudo parameter such as
  /// `AWS::Region`.
  String reference(String id);

  /// What `Fn::GetAtt` gives: `attribute("HttpApi", "ApiEndpoint")`, `attribute("TrayFunctionUrl",
  /// "FunctionUrl")`, `attribute("ReconcileQueue", "Arn")`.
  String attribute(String id, String name);

  /// What a `{{resolve:secretsmanager:…}}` reference gives for one JSON key of the secret. The keys
  /// are the names of the environment variables: `secret("JOBBER_CLIENT_SECRET")`.
  String secret(String key);
}
