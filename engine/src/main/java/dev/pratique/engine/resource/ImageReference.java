package dev.pratique.engine.resource;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A container image by registry, repository, tag and digest (distribution, `reference/regexp.go`).
///
/// @param registry the registry's host and port, `""` for the runtime's default
/// @param tag the tag, `""` without one
/// @param digest the digest with its algorithm, `""` without one
public record ImageReference(String registry, String repository, String tag, String digest) {
  private static final Pattern FORM =
      Pattern.compile(
          "((?:[a-zA-Z0-9][a-zA-Z0-9._-]*|\\[[0-9a-fA-F:]+\\](?=[:/]))(?::[0-9]+)?(?:/[a-z0-9][a-z0-9._-]*)*)"
              + "(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@([a-z0-9+._-]+:[0-9a-fA-F]{32,}))?");

  /// The image that a text names; empty where it names none.
  public static Optional<ImageReference> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    String tag = orEmpty(matcher.group(2));
    int slash = name.indexOf('/');
    String first = slash < 0 ? "" : name.substring(0, slash);
    boolean host = isHost(first);
    if (slash < 0 && name.contains(":")) {
      tag = name.substring(name.indexOf(':') + 1);
      name = name.substring(0, name.indexOf(':'));
    }
    if (!host && !name.equals(name.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String repository = host ? name.substring(slash + 1) : name;
    return Optional.of(
        new ImageReference(host ? first : "", repository, tag, orEmpty(matcher.group(3))));
  }

  /// What stands before the first slash is a host if it cannot be a part of a repository's name.
  private static boolean isHost(String first) {
    return first.contains(".")
        || first.contains(":")
        || first.equals("localhost")
        || !first.equals(first.toLowerCase(Locale.ROOT));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
