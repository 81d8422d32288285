package dev.pratique.rules.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Base64 as Kubernetes reads it: the standard alphabet, padded; line breaks are passed over (Go,
/// `encoding/base64`).
final class Base64Text {
  private Base64Text() {}

  /// The bytes, or empty where the text is not base64.
  static Optional<byte[]> bytes(String text) {
    try {
      String joined = text.replace("\n", "").replace("\r", "");
      return joined.length() % 4 == 0
          ? Optional.of(Base64.getDecoder().decode(joined))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The text that is encoded, or the given text where it is no base64.
  static String decoded(String text) {
    return bytes(text).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(text);
  }

  /// The index of the first character that base64 does not have, or the length.
  static int firstIllegal(String text) {
    int end = text.replaceFirst("[\\r\\n]+$", "").length();
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean letter = c < 128 && Character.isLetterOrDigit(c);
      boolean padding = c == '=' && i >= end - 2;
      if (!letter && c != '+' && c != '/' && c != '\n' && c != '\r' && !padding) {
        return i;
      }
    }
    return text.length();
  }
}
