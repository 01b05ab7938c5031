package com.oodaloo.handlers.pages.tray;

import static com.oodaloo.handlers.pages.parts.CustomerText.clean;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.digest.OpenQuestion;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.handlers.pages.parts.CustomerText;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import com.oodaloo.handlers.pages.parts.Labels;
import com.oodaloo.handlers.pages.tray.TrayView.Banner;
import com.oodaloo.handlers.pages.tray.TrayView.Field;
import com.oodaloo.handlers.pages.tray.TrayView.Head;
import com.oodaloo.handlers.pages.tray.TrayView.Line;
import com.oodaloo.handlers.pages.tray.TrayView.Option;
import com.oodaloo.handlers.pages.tray.TrayView.Part;
import com.oodaloo.handlers.pages.tray.TrayView.Split;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts one tray item into words: the money beside its candidates, why, and why not.
record TrayItemPresenter(
    TrayDetail detail, OpenQuestion question, Labels labels, TrayPresenter words) {
  /// The candidates first, then other open invoices; a longer form than this nobody fills in.
  private static final int MAX_FIELDS = 40;

  static TrayItemPresenter of(TrayDetail detail) {
    Books books = detail.books();
    Labels labels = new Labels(books);
    return new TrayItemPresenter(
        detail,
        OpenQuestion.of(detail.item(), books, detail.today()),
        labels,
        new TrayPresenter(books.firm(), labels));
  }

  TrayView.Item view(SplitDraft draft, Banner banner) {
    TrayItem item = detail.item();
    List<Question.Alternative> alternatives = item.question().alternatives();
    return new TrayView.Item(
        head(banner),
        question.lines().stream().map(this::line).toList(),
        question.lines().stream()
            .flatMap(line -> new PayoutPath(detail.kept(), labels).of(line).stream())
            .toList(),
        IntStream.range(0, alternatives.size())
            .mapToObj(index -> option(index, alternatives.get(index)))
            .toList(),
        item.question().whyNot().stream().map(CustomerText::clean).toList(),
        words.stand(item),
        new Split(
            question.amount().toString(),
            question.amount().cents(),
            clean(draft.problem()),
            fields(draft)),
        words.history(item));
  }

  private Head head(Banner banner) {
    TrayItem item = detail.item();
    return new Head(
        clean(detail.books().firm().name()),
        detail.trayUrl(),
        banner,
        clean(item.question().words()),
        item.isOpen()
            ? "%s, %s. %s"
                .formatted(
                    question.amount(),
                    DisplayFormat.open(question.openDays()),
                    TrayPresenter.suggestion(item.question()))
            : question.amount().toString(),
        TrayPages.act(item, detail.token()));
  }

  private Line line(BankTransaction line) {
    String says =
        line.counterparty().isEmpty()
            ? line.description()
            : line.description() + ", " + line.counterparty();
    return new Line(
        DisplayFormat.day(line.date()),
        line.amount().toString(),
        clean(says),
        labels.account(line.accountId()));
  }

  private Option option(int index, Question.Alternative alternative) {
    return new Option(
        index,
        alternative.content(),
        alternative.settlements().stream()
            .map(part -> new Part(labels.invoice(part.invoiceId()), part.amount().toString()))
            .toList(),
        difference(alternative.difference()),
        alternative.evidence().stream().map(CustomerText::clean).toList());
  }

  private static String difference(Difference difference) {
    return difference.amount().isZero()
        ? ""
        : "Difference: %s (%s)".formatted(difference.amount(), clean(difference.kind()));
  }

  private List<Field> fields(SplitDraft draft) {
    Stream<String> candidates =
        detail.item().question().alternatives().stream()
            .flatMap(alternative -> alternative.settlements().stream())
            .map(Settlement::invoiceId);
    Stream<String> others =
        detail.books().invoices().stream().filter(Invoice::isOpen).map(Invoice::id);
    return Stream.concat(candidates, others)
        .distinct()
        .flatMap(id -> labels.find(id).stream())
        .limit(MAX_FIELDS)
        .map(invoice -> field(invoice, draft))
        .toList();
  }

  private Field field(Invoice invoice, SplitDraft draft) {
    return new Field(
        SplitDraft.FIELD + invoice.id(),
        labels.invoice(invoice.id()),
        invoice.balance() + " open",
        draft.typed(invoice.id()));
  }
}
