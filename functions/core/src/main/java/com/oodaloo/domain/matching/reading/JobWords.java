package com.oodaloo.domain.matching.reading;

import com.oodaloo.domain.invoice.Job;
import java.util.List;
import java.util.Locale;

/// The words by which a bank line would name a job, read when first asked for.
public final class JobWords {
  public static final JobWords NONE = new JobWords("", "");

  private final String id;
  private final String name;
  private List<String> words = List.of();

  private JobWords(String id, String name) {
    this.id = id;
    this.name = name;
  }

  public static JobWords of(Job job) {
    return new JobWords(job.id(), job.name());
  }

  public boolean areIn(Line line) {
    if (id.isEmpty()) {
      return false;
    }
    if (words.isEmpty()) {
      words = Texts.significant(name);
    }
    return line.says(id.toUpperCase(Locale.ROOT)) || Texts.containsAll(line.words(), words);
  }

  /// How people call the job.
  public String called() {
    return name.isEmpty() ? id : name;
  }
}
