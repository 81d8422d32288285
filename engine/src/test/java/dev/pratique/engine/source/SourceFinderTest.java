package dev.pratique.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceFinderTest {
  @TempDir private Path root;

  private void fill(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      fill(path, "");
    }
  }

  private List<String> find(String... arguments) throws InputFailure {
    List<String> absolute = Stream.of(arguments).map(a -> root + "/" + a).toList();
    return SourceFinder.find(absolute).stream()
        .map(file -> root.relativize(file.normalize()).toString())
        .toList();
  }

  @Test
  void findsYamlAndJsonInOrder() throws Exception {
    write("b.yml", "a.YAML", "c/d.json", "c/e.txt", "f.yaml.gotmpl", ".hidden/g.yaml");

    assertThat(find("")).containsExactly(".hidden/g.yaml", "a.YAML", "b.yml", "c/d.json");
  }

  @Test
  void takesANamedFileOfAnyExtension() throws Exception {
    write("a.txt");

    assertThat(find("a.txt")).containsExactly("a.txt");
  }

  @Test
  void givesEachFileOnce() throws Exception {
    write("a/b.yaml");

    assertThat(find("a/b.yaml", "a", "a/../a/b.yaml", "a/*.yaml")).containsExactly("a/b.yaml");
  }

  @Test
  void obeysGitIgnoreFromTheInnermostOut() throws Exception {
    write(".git/config.yaml", "keep.yaml", "out/a.yaml", "sub/b.yaml", "sub/c.yaml", "sub/d.yaml");
    fill(".gitignore", "out/\n*.yaml\n!keep.yaml\n");
    fill("sub/.gitignore", "!c.yaml\n# nothing\n!d.yaml\nd.yaml\n");

    assertThat(find("")).containsExactly("keep.yaml", "sub/c.yaml");
    assertThat(find("sub")).containsExactly("sub/c.yaml");
    assertThat(find("sub/b.yaml")).containsExactly("sub/b.yaml");
  }

  @Test
  void obeysNoGitIgnoreAboveTheRepository() throws Exception {
    fill("repo/.git", "gitdir: elsewhere\n");
    write("repo/sub/a.yaml");
    fill(".gitignore", "*.yaml\n");

    assertThat(find("repo/sub")).containsExactly("repo/sub/a.yaml");
  }

  @Test
  void anchorsPatternsAtTheirFolder() throws Exception {
    write(".git/x", "a.yaml", "sub/a.yaml", "sub/x/b.yaml", "x/b.yaml");
    fill(".gitignore", "/a.yaml\nsub/**/b.yaml\n");

    assertThat(find("")).containsExactly("sub/a.yaml", "x/b.yaml");
  }

  @Test
  void survivesAGitIgnoreThatIsNone() throws Exception {
    write(".git/x", "a.yaml");
    Files.write(root.resolve(".gitignore"), new byte[] {(byte) 0xff, (byte) 0xfe, '['});

    assertThat(find("")).containsExactly("a.yaml");
  }

  @Test
  void followsLinksToFilesButNotToFolders() throws Exception {
    write("a/b.yaml", "target");
    Files.createSymbolicLink(root.resolve("a/loop"), root.resolve("a"));
    Files.createSymbolicLink(root.resolve("a/c.yaml"), root.resolve("target"));
    Files.createSymbolicLink(root.resolve("a/dead.yaml"), root.resolve("nowhere"));

    assertThat(find("")).containsExactly("a/b.yaml", "a/c.yaml");
  }

  @Test
  void expandsGlobs() throws Exception {
    write("a.yaml", "x/a.yaml", "x/y/b.yaml", "x/c.txt");

    assertThat(find("**/*.yaml")).containsExactly("a.yaml", "x/a.yaml", "x/y/b.yaml");
    assertThat(find("x/**/b.yaml")).containsExactly("x/y/b.yaml");
    assertThat(find("x/*.txt")).containsExactly("x/c.txt");
    assertThat(find("{x,y}/[ab].yaml")).containsExactly("x/a.yaml");
    assertThat(find("?.yaml")).containsExactly("a.yaml");
  }

  @Test
  void takesAFileWithWildcardsInItsName() throws Exception {
    write("[a].yaml");

    assertThat(find("[a].yaml")).containsExactly("[a].yaml");
  }

  @Test
  void saysWhichPathIsNotThere() {
    assertThatThrownBy(() -> find("nope"))
        .isInstanceOf(InputFailure.class)
        .hasMessageEndingWith("nope: no such file or folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*.none", "nope/*.yaml", "[", "{a", "[z-a]*"})
  void saysWhichGlobMatchesNothing(String glob) {
    assertThatThrownBy(() -> find(glob))
        .isInstanceOf(InputFailure.class)
        .hasMessageContaining(glob);
  }

  @Test
  void refusesWhatIsNoPath() {
    assertThatThrownBy(() -> SourceFinder.find(List.of("a\0b"))).isInstanceOf(InputFailure.class);
  }
}
