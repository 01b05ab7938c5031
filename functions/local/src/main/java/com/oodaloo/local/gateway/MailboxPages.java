package com.oodaloo.local.gateway;

import com.oodaloo.local.engines.Mail;
import com.oodaloo.local.engines.MailFile;
import com.oodaloo.local.engines.Mailbox;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The mailbox: the list, newest first, and each mail as HTML, as text and as a file.
///
/// A mail's HTML is shown in a sandboxed frame, where no script runs; its links open beside it.
final class MailboxPages {
  private static final Pattern ONE = Pattern.compile("/mailbox/(\\d{1,6})(\\.eml)?");
  private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final String NEW_TAB = "<base target=\"_blank\">";
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

  private final Mailbox mailbox;
  private final ZoneId zone;

  MailboxPages(Mailbox mailbox, ZoneId zone) {
    this.mailbox = mailbox;
    this.zone = zone;
  }

  GatewayAnswer answer(String path) {
    if (path.equals("/mailbox")) {
      return GatewayAnswer.html(list(mailbox.all().reversed()));
    }
    Matcher one = ONE.matcher(path);
    Optional<Mail> mail =
        one.matches() ? mailbox.numbered(Integer.parseInt(one.group(1))) : Optional.empty();
    return mail.map(found -> path.endsWith(".eml") ? file(found) : GatewayAnswer.html(show(found)))
        .orElseGet(() -> GatewayAnswer.message(404, "Not Found"));
  }

  private String list(List<Mail> newestFirst) {
    String items =
        newestFirst.stream()
            .map(mail ->
                "<li><a href=\"/mailbox/%d\">%s</a><br><span class=\"quiet\">%s, to %s</span></li>"
                    .formatted(
                        mail.number(),
                        Html.escape(mail.subject()),
                        when(mail),
                        Html.escape(String.join(", ", mail.to()))))
            .collect(Collectors.joining("\n"));
    return Html.page(
        "Mailbox",
        items.isEmpty()
            ? "<p>No mail yet. The first one comes on a Monday at 07:00.</p>"
            : "<ol reversed>\n" + items + "\n</ol>");
  }

  private String show(Mail mail) {
    return Html.page(
        mail.subject(),
        """
        <p class="quiet">%1$s, from %2$s to %3$s</p>
        <p><a href="/mailbox">All mails</a> · <a href="/mailbox/%4$d.eml">Download .eml</a></p>
        <iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="%5$s"></iframe>
        <h2>As plain text</h2>
        <pre>%6$s</pre>
        """
            .formatted(
                when(mail),
                Html.escape(mail.from()),
                Html.escape(String.join(", ", mail.to())),
                mail.number(),
                Html.escape(openingBeside(mail.html())),
                Html.escape(mail.text())));
  }

  private static String openingBeside(String html) {
    Matcher head = HEAD.matcher(html);
    return head.find()
        ? html.substring(0, head.end()) + NEW_TAB + html.substring(head.end())
        : NEW_TAB + html;
  }

  private static GatewayAnswer file(Mail mail) {
    var headers = GatewayAnswer.typed("message/rfc822");
    headers.set("Content-Disposition", "attachment; filename=\"" + mail.messageId() + ".eml\"");
    return new GatewayAnswer(200, headers, MailFile.eml(mail));
  }

  private String when(Mail mail) {
    return WHEN.format(mail.at().atZone(zone));
  }
}
