package com.oodaloo.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.cli.books.BooksDocumentWriter;
import com.oodaloo.cli.books.DecisionsDocumentWriter;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.profit.JobVariance;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.local.world.LocalWorld;
import com.oodaloo.sandbox.company.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the firm's books and what was decided about them as the functions left them in the store,
/// and scores the decisions against the truth.
final class BookReports implements Reports {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Outcome write(LocalWorld world, Truth truth, Path folder) {
    FirmBooks kept = world.books();
    Books books = kept.books();
    Decisions decisions =
        new Decisions(
            kept.matches(),
            kept.notIncome(),
            kept.tray().open().stream().map(TrayItem::question).toList(),
            kept.findings());
    write(folder.resolve("books.json"), BooksDocumentWriter.write(books));
    write(
        folder.resolve("decisions.json"),
        DecisionsDocumentWriter.write(
            decisions, JobVariance.all(books, kept.matches(), books.asOf())));
    Score score = Score.of(books, kept.matches(), truth);
    return new Outcome(
        kept.matches().size(), decisions.questions().size(), score.precision(), score.recall());
  }

  private static void write(Path file, JsonNode document) {
    try {
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document that is no JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file.getFileName(), e);
    }
  }
}
