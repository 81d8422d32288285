package dev.pratique.rules.secrets;

import java.util.regex.Pattern;

/// Text that stands where a value is to be filled in.
final class Placeholder {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(<[^<>]{1,80}>|\\$\\{[A-Za-z0-9_.:-]+}|\\{\\{[^{}]*}}|[xX*]{3,}|CHANGE_?ME|changeme|REPLACE_?ME)\\s*");

  private Placeholder() {}

  static boolean isPlaceholder(String value) {
    return FORM.matcher(value).matches();
  }
}
