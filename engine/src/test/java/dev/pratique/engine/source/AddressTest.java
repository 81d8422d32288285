package dev.pratique.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://git.example.com/Org/Repo",
        "https://git.example.com/org/repo.git",
        "https://git.example.com/org/repo.git/",
        "https://user:secret@git.example.com:8443/org/repo",
        "ssh://git@git.example.com:7999/org/repo.git",
        "git@git.example.com:org/repo.git",
        "git.example.com:org/repo",
        " HTTPS://GIT.example.com/org/repo/ ",
        "git+ssh://git@git.example.com/org/repo",
      })
  void isTheSameInEachForm(String url) {
    assertThat(RepositoryUrl.of(url).hostAndPath()).isEqualTo("git.example.com/org/repo");
  }

  @Test
  void differsByPathAndHost() {
    assertThat(RepositoryUrl.of("https://a.b/org/x"))
        .isNotEqualTo(RepositoryUrl.of("https://a.b/org/y"));
    assertThat(RepositoryUrl.of("https://a.b/x.github"))
        .isNotEqualTo(RepositoryUrl.of("https://a.b/x"));
    assertThat(RepositoryUrl.of("").hostAndPath()).isEmpty();
  }

  @Test
  void readsTheRemotesOfACheckout(@TempDir Path root) throws IOException {
    Files.createDirectories(root.resolve(".git"));
    Files.createDirectories(root.resolve("a/b"));
    Files.writeString(
        root.resolve(".git/config"),
        "[core]\n"
            + "\turl = https://no/no\n"
            + "[remote \"o\"]\n"
            + "\turl = git@h.io:a/b.git\n"
            + "\tpushurl = https://x/y\n"
            + "[remote \"u\"]\n"
            + "\turl = \"https://h.io/c/d\"\n"
            + "[branch \"m\"]\n"
            + "\tremote = o\n");

    assertThat(RepositoryUrl.remotesOf(root.resolve("a/b")))
        .extracting(RepositoryUrl::hostAndPath)
        .containsExactly("h.io/a/b", "h.io/c/d");
  }

  @Test
  void readsTheRemotesOfAWorkTreeAndOfASubmodule(@TempDir Path root) throws IOException {
    Path tree = Files.createDirectories(root.resolve("main/.git/worktrees/t"));
    Files.writeString(root.resolve("main/.git/config"), "[remote \"o\"]\nurl = https://h/main\n");
    Files.writeString(tree.resolve("commondir"), "../..\n");
    Path module = Files.createDirectories(root.resolve("main/.git/modules/m"));
    Files.writeString(module.resolve("config"), "[remote \"o\"]\nurl = https://h/module\n");
    Files.createDirectories(root.resolve("main/m"));
    Files.writeString(root.resolve("main/m/.git"), "gitdir: ../.git/modules/m\n");
    Files.createDirectories(root.resolve("t"));
    Files.writeString(root.resolve("t/.git"), "gitdir: " + tree + "\n");

    assertThat(RepositoryUrl.remotesOf(root.resolve("t")))
        .containsExactly(new RepositoryUrl("h/main"));
    assertThat(RepositoryUrl.remotesOf(root.resolve("main/m")))
        .containsExactly(new RepositoryUrl("h/module"));
  }

  @ParameterizedTest
  @CsvSource({
    "*, a/b, true, false",
    "a*, a, true, true",
    "*.yaml, x/y.yaml, true, false",
    "**/*.yaml, y.yaml, true, true",
    "**/*.yaml, a/b/y.yaml, true, true",
    "a/**, a/b/c, true, true",
    "a/**, a, false, false",
    "'{a,b{c,d}}.x', bd.x, true, true",
    "'a,b', 'a,b', true, true",
    "'{a', a, true, true",
    "a}, a}, true, true",
    "?, é, true, true",
    "[a], '[a]', true, true",
    "a.b, axb, false, false",
    "\\E*, \\Ex, true, true",
    "😀?, 😀😀, true, true",
    "?, /, true, false",
  })
  void globsMatchNamesAndPaths(String glob, String text, boolean name, boolean path) {
    assertThat(Glob.ofName(glob).matches(text)).isEqualTo(name);
    assertThat(Glob.ofPath(glob).matches(text)).isEqualTo(path);
  }
}
