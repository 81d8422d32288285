package dev.pratique.engine.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the manifests of a file, tells them from everything else that is YAML, and says what it
/// could not read.
public final class ManifestReader {
  private static final Pattern API_VERSION = key("apiVersion");
  private static final Pattern KIND = key("kind");
  private static final String ARGO_CD_SKIP_MARK = "+argocd:skip-file-rendering";

  /// Above this size the documents of one file are read on all cores.
  private static final int LARGE = 1 << 20;

  private final Limits limits;

  /// A reader that refuses what is over the limits.
  public ManifestReader(Limits limits) {
    this.limits = limits;
  }

  /// Reads a file; whatever it holds, this does not fail.
  public FileContents read(SourceText source) {
    String text = source.text();
    if (text.contains(ARGO_CD_SKIP_MARK)) {
      return skipped(source, SkipReason.SKIPPED_BY_ARGO_CD);
    }
    List<Chunk> chunks = Chunk.split(text);
    if (chunks.size() > limits.documents()) {
      String message = "more than " + limits.documents() + " documents in one file";
      return unreadable(source, Span.START, message);
    }
    Stream<Chunk> stream = text.length() > LARGE ? chunks.parallelStream() : chunks.stream();
    List<FileContents> parts = stream.map(chunk -> read(source, chunk)).toList();
    return isTemplate(parts) ? skipped(source, SkipReason.TEMPLATE) : join(source, parts);
  }

  /// One template expression makes a template of the whole file: nothing of it is what a cluster
  /// gets.
  private static boolean isTemplate(List<FileContents> parts) {
    for (FileContents part : parts) {
      if (part.skipped().contains(SkipReason.TEMPLATE)) {
        return true;
      }
    }
    return false;
  }

  private static FileContents skipped(SourceText source, SkipReason reason) {
    return new FileContents(source, List.of(), List.of(), List.of(reason));
  }

  private static FileContents join(SourceText source, List<FileContents> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    return new FileContents(
        source,
        parts.stream().flatMap(part -> part.manifests().stream()).toList(),
        parts.stream().flatMap(part -> part.unreadable().stream()).toList(),
        parts.stream().flatMap(part -> part.skipped().stream()).toList());
  }

  private FileContents read(SourceText source, Chunk chunk) {
    try {
      List<FileContents> documents = new ArrayList<>();
      for (TreeBuilder.Tree tree : TreeBuilder.build(chunk.withoutTabsOfJson(), limits)) {
        documents.add(Classification.of(source, tree).in(source));
      }
      return join(source, documents);
    } catch (ParseFailure failure) {
      if (isTemplate(source, failure)) {
        return skipped(source, SkipReason.TEMPLATE);
      }
      return looksLikeManifest(chunk.text())
          ? unreadable(source, failure.span(), failure.describe(source))
          : skipped(source, SkipReason.NOT_YAML);
    }
  }

  /// The first word of a template that YAML stumbles over is on the line of the error, on the line
  /// of the construct around it, or just before.
  private static boolean isTemplate(SourceText source, ParseFailure failure) {
    int line = failure.span().line();
    int before = line - 1;
    while (before > 1 && source.line(before).isBlank()) {
      before--;
    }
    return Stream.of(line, failure.contextLine(), before)
        .anyMatch(number -> TemplateText.isIn(source.line(number)));
  }

  private static boolean looksLikeManifest(String text) {
    return API_VERSION.matcher(text).find() && KIND.matcher(text).find();
  }

  private static Pattern key(String name) {
    return Pattern.compile(
        "(?:^[ \\t{-]*|[{,][ \\t]*)[\"']?" + name + "[\"']?[ \\t]*:", Pattern.MULTILINE);
  }

  private static FileContents unreadable(SourceText source, Span span, String message) {
    Unreadable unreadable = new Unreadable(new Place(source, span), message);
    return new FileContents(source, List.of(), List.of(unreadable), List.of());
  }

  /// File names that only a tool on the user's side reads.
  static final Set<String> KUSTOMIZATION_FILES =
      Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");
}
