package dev.pratique.rules.secrets;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A reference that vals, and so helmfile, replaces by a value: `ref+BACKEND://PATH` or
/// `secretref+BACKEND://PATH` (vals, `pkg/expansion/expand_match.go`).
///
/// @param start the offset in the text it was found in
/// @param end the offset behind it
/// @param shown the reference without what may be secret in it
record ValsReference(int start, int end, String shown) {
  private static final Pattern FORM =
      Pattern.compile("((secret)?ref)\\+([^+:\\s]*://[^+\\n ]+[^+\\n \",])\\+?");

  /// All in a text, in its order.
  static List<ValsReference> all(String text) {
    return text.contains("ref+")
        ? FORM.matcher(text).results().map(ValsReference::of).toList()
        : List.of();
  }

  private static ValsReference of(MatchResult match) {
    return new ValsReference(match.start(), match.end(), shown(match));
  }

  /// Whether a text is nothing but references.
  static boolean isWhole(String text) {
    return text.contains("ref+") && FORM.matcher(text.strip()).replaceAll("").isBlank();
  }

  /// The backend `echo` holds the value itself, and a query may hold a token.
  private static String shown(MatchResult matcher) {
    String uri = matcher.group(3);
    String scheme = uri.substring(0, uri.indexOf("://"));
    String path = uri.replaceFirst("[?#].*", "");
    return matcher.group(1) + "+" + (scheme.equals("echo") ? "echo://..." : path);
  }

  /// Whether something of it is not shown, as it may be the value itself.
  boolean holdsValue() {
    return end - start > shown.length() + 1 || shown.endsWith("echo://...");
  }

  /// Whether the reference was written to be left for deployment.
  boolean isDeferred() {
    return shown.startsWith("secretref+");
  }
}
