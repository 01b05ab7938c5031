package com.oodaloo.adapters.ses;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.app.digest.Mailer;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/// Sends a mail with both its forms and the one-click unsubscribe headers (RFC 8058).
///
/// The tag goes with the mail as the message tag `digest`, so that bounces and complaints name firm
/// and week. SES takes letters, digits, `_` and `-` there; anything else is sent as `_`.
public final class SesMailer implements Mailer {
  /// The name of the message tag.
  public static final String TAG = "digest";

  private static final String CHARSET = "UTF-8";
  private static final Pattern BREAKING = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
  private static final Pattern NOT_IN_TAGS = Pattern.compile("[^A-Za-z0-9_-]");

  private final SesV2Client client;
  private final String from;
  private final String configurationSet;

  public SesMailer(SesV2Client client, String from, String configurationSet) {
    this.client = client;
    this.from = from;
    this.configurationSet = configurationSet;
  }

  @Override
  public String send(Mail mail) {
    SendEmailRequest request =
        SendEmailRequest.builder()
            .fromEmailAddress(oneLine(from))
            .destination(to -> to.toAddresses(oneLine(mail.to())))
            .content(content -> content.simple(message(mail)))
            .configurationSetName(configurationSet)
            .emailTags(tag(mail.tag()))
            .build();
    return AwsCalls.call("mail", () -> client.sendEmail(request)).messageId();
  }

  private static Message message(Mail mail) {
    return Message.builder()
        .subject(content(oneLine(mail.subject())))
        .body(Body.builder().html(content(mail.html())).text(content(mail.text())).build())
        .headers(
            header("List-Unsubscribe", "<" + oneLine(mail.unsubscribeUrl()) + ">"),
            header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
        .build();
  }

  private static Content content(String text) {
    return Content.builder().data(text).charset(CHARSET).build();
  }

  private static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
  }

  private static MessageTag tag(String tag) {
    return MessageTag.builder().name(TAG).value(NOT_IN_TAGS.matcher(tag).replaceAll("_")).build();
  }

  /// The text with every run of control characters and line ends as one space.
  private static String oneLine(String text) {
    return BREAKING.matcher(text).replaceAll(" ").strip();
  }
}
