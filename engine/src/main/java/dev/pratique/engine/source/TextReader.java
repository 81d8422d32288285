package dev.pratique.engine.source;

import dev.pratique.engine.manifest.Limits;
import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.manifest.SourceText;
import dev.pratique.engine.manifest.Span;
import dev.pratique.engine.manifest.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the text of files and of standard input.
public final class TextReader {
  private final Path root;
  private final Limits limits;

  /// @param root the repository's root, from which [SourceText#path] counts
  public TextReader(Path root, Limits limits) {
    this.root = root.toAbsolutePath().normalize();
    this.limits = limits;
  }

  /// A text, or why there is none.
  public sealed interface Result {
    /// What was read.
    record Read(SourceText source) implements Result {}

    /// Why nothing was.
    record Failed(Unreadable unreadable) implements Result {}
  }

  /// Reads a file as the user named it.
  public Result read(Path file) {
    String name = file.toString().replace('\\', '/');
    String path = repositoryPath(file);
    try {
      long size = Files.size(file);
      if (size > limits.fileBytes()) {
        return failed(
            name, path, "has " + size + " bytes, more than the limit of " + limits.fileBytes());
      }
      try (InputStream in = Files.newInputStream(file)) {
        return read(name, path, in);
      }
    } catch (IOException e) {
      return failed(name, path, "cannot be read: " + IoReason.of(e));
    }
  }

  /// Reads standard input; it stands at the repository's root.
  public Result readStandardInput(InputStream in) {
    try {
      return read("<stdin>", "<stdin>", in);
    } catch (IOException e) {
      return failed("<stdin>", "<stdin>", "cannot be read: " + IoReason.of(e));
    }
  }

  /// A pipe has no size before it is read.
  private Result read(String name, String path, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.fileBytes() + 1));
    return bytes.length > limits.fileBytes()
        ? failed(name, path, "has more bytes than the limit of " + limits.fileBytes())
        : decode(name, path, bytes);
  }

  /// The path from the repository's root; a file outside keeps its own.
  private String repositoryPath(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path relative = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
    return relative.toString().replace('\\', '/');
  }

  private static Result decode(String name, String path, byte[] bytes) {
    Charset charset = charset(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, text, true);
    String read = text.flip().toString();
    if (result.isError()) {
      String message =
          "not " + charset.name() + " text: byte " + in.position() + " begins no character";
      return failed(name, path, message, endOf(read));
    }
    String body = read.startsWith("\uFEFF") ? read.substring(1) : read;
    return new Result.Read(new SourceText(name, path, body));
  }

  /// Where a text ends.
  private static Span endOf(String text) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    int start = text.lastIndexOf('\n') + 1;
    return Span.onLine(line, 1 + text.codePointCount(start, text.length()), 1);
  }

  /// YAML may be UTF-16 if it says so by its first character (YAML 1.2, 5.2).
  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static Result failed(String name, String path, String message) {
    return failed(name, path, message, Span.START);
  }

  private static Result failed(String name, String path, String message, Span span) {
    SourceText nothing = new SourceText(name, path, "");
    return new Result.Failed(new Unreadable(new Place(nothing, span), message));
  }
}
