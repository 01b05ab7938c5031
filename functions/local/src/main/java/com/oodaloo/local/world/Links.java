package com.oodaloo.local.world;

import com.oodaloo.local.engines.Engines;
import java.util.LinkedHashMap;
import java.util.Map;

/// Every address of a local world. `tray` is one that opens.
public record Links(String publicUrl, String tray, String sandboxUrl, Engines engines) {
  /// The object of the last line that `run` prints.
  public Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    all.put("tray", tray);
    all.put("mailbox", publicUrl + "/mailbox");
    all.put("timeMachine", publicUrl + "/time");
    all.put("jobberWebhook", publicUrl + "/webhooks/jobber");
    all.put("plaidWebhook", publicUrl + "/webhooks/plaid");
    all.put("stripeWebhook", publicUrl + "/webhooks/stripe");
    all.put("jobberApi", sandboxUrl + "/jobber");
    all.put("plaidApi", sandboxUrl + "/plaid");
    all.put("stripeApi", sandboxUrl + "/stripe");
    all.put("connect", publicUrl + "/auth/jobber/start");
    all.put("dynamodb", engines.dynamoDb().toString());
    all.put("sqs", engines.sqs().toString());
    return all;
  }

  Map<String, String> forPeople() {
    var people = new LinkedHashMap<String, String>();
    people.put("Tray: what needs the owner", tray);
    people.put("Mailbox: the Monday mails", publicUrl + "/mailbox");
    people.put("Time machine: let a day or a week pass", publicUrl + "/time");
    people.put("Connect another firm", publicUrl + "/auth/jobber/start");
    return people;
  }
}
