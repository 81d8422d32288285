package dev.pratique.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.engine.manifest.Limits;
import dev.pratique.engine.manifest.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextReaderTest {
  private static final Limits LIMITS = new Limits(20, 10, 100, 10);

  @TempDir private Path root;

  private TextReader.Result read(byte[] bytes) throws IOException {
    Path file = Files.createDirectories(root.resolve("d")).resolve("a.yaml");
    Files.write(file, bytes);
    return new TextReader(root, LIMITS).read(file);
  }

  private String text(String text, Charset charset) throws IOException {
    return source(read(text.getBytes(charset))).text();
  }

  private static SourceText source(TextReader.Result result) {
    return ((TextReader.Result.Read) result).source();
  }

  private static String failure(TextReader.Result result) {
    return ((TextReader.Result.Failed) result).unreadable().message();
  }

  @Test
  void dropsAByteOrderMark() throws IOException {
    assertThat(text("\uFEFFa: \u00e9", StandardCharsets.UTF_8)).isEqualTo("a: \u00e9");
    assertThat(text("\uFEFFa: 1", StandardCharsets.UTF_16LE)).isEqualTo("a: 1");
    assertThat(text("\uFEFFa: 1", StandardCharsets.UTF_16BE)).isEqualTo("a: 1");
    assertThat(text("", StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    assertThat(failure(read(new byte[] {'a', (byte) 0xc3, '('}))).startsWith("not UTF-8 text");
    assertThat(failure(read(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, 'a', 0})))
        .startsWith("not UTF-16LE text");
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    assertThat(failure(read(new byte[21]))).isEqualTo("has 21 bytes, more than the limit of 20");
    assertThat(source(read("x".repeat(20).getBytes(StandardCharsets.UTF_8))).text()).hasSize(20);
  }

  @Test
  void stopsReadingWhatHasNoSize() {
    Path endless = Path.of("/dev/zero");
    if (Files.exists(endless)) {
      assertThat(failure(new TextReader(root, LIMITS).read(endless)))
          .isEqualTo("has more bytes than the limit of 20");
    }
  }

  @Test
  void saysWhyAFileCannotBeRead() {
    TextReader reader = new TextReader(root, LIMITS);

    assertThat(failure(reader.read(root.resolve("none"))))
        .isEqualTo("cannot be read: no such file or folder");
    assertThat(failure(new TextReader(root, Limits.DEFAULT).read(root)))
        .startsWith("cannot be read");
  }

  @Test
  void countsPathsFromTheRepository() throws IOException {
    SourceText inside = source(read(new byte[0]));
    SourceText outside =
        source(new TextReader(root.resolve("e"), LIMITS).read(root.resolve("d/a.yaml")));

    assertThat(inside.path()).isEqualTo("d/a.yaml");
    assertThat(outside.path()).isEqualTo(root + "/d/a.yaml");
  }

  @Test
  void readsStandardInput() {
    TextReader reader = new TextReader(root, LIMITS);

    assertThat(
            source(
                    reader.readStandardInput(
                        new ByteArrayInputStream("a".getBytes(StandardCharsets.UTF_8))))
                .name())
        .isEqualTo("<stdin>");
    assertThat(failure(reader.readStandardInput(new ByteArrayInputStream(new byte[21]))))
        .contains("limit of 20");
  }

  @Test
  void knowsItsLines() {
    SourceText text = new SourceText("", "", "one\r\n\ntwo");

    assertThat(text.lineCount()).isEqualTo(3);
    assertThat(text.line(1)).isEqualTo("one");
    assertThat(text.line(2)).isEmpty();
    assertThat(text.line(3)).isEqualTo("two");
    assertThat(text.line(0) + text.line(4)).isEmpty();
    assertThat(new SourceText("", "", "one\n").lineCount()).isEqualTo(1);
  }
}
