package dev.pratique.rules.secrets;

import java.util.Optional;

/// Tells whether a value can be what kubeseal writes.
///
/// The value is base64 of: two bytes, big-endian, with the length L of the next part; L bytes of an
/// RSA-encrypted session key, L being the size of the sealing key; AES-GCM output, at least its
/// 16-byte tag (sealed-secrets, `pkg/crypto/crypto.go`).
final class Ciphertext {
  private static final int LENGTH_BYTES = 2;
  private static final int TAG_BYTES = 16;

  private Ciphertext() {}

  /// What is wrong with a value, in words that do not give it away; empty where it can be
  /// ciphertext.
  static Optional<String> problem(String value) {
    if (value.contains("...") || value.contains("…")) {
      return Optional.of("it is cut short with an ellipsis");
    }
    int illegal = Base64Text.firstIllegal(value);
    if (illegal < value.length()) {
      return Optional.of("it is not base64 (character " + (illegal + 1) + ")");
    }
    return Base64Text.bytes(value)
        .map(Ciphertext::problem)
        .orElse(Optional.of("it is not base64 (its length is no multiple of 4)"));
  }

  private static Optional<String> problem(byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.of("it is empty");
    }
    if (isText(bytes)) {
      return Optional.of("it is base64 of readable text, " + bytes.length + " bytes long");
    }
    if (bytes.length < LENGTH_BYTES + TAG_BYTES) {
      return Optional.of("it is only " + bytes.length + " bytes long");
    }
    int key = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    int rest = bytes.length - LENGTH_BYTES;
    if (key != 256 && key != 384 && key != 512) {
      return Optional.of("it does not begin with the length of an RSA block");
    }
    return rest < key + TAG_BYTES
        ? Optional.of(
            "it begins with the length "
                + key
                + " of an RSA block, which a tag of "
                + TAG_BYTES
                + " follows, but has only "
                + rest
                + " bytes more")
        : Optional.empty();
  }

  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      boolean space = b == '\n' || b == '\r' || b == '\t';
      if (!space && (b < 0x20 || b == 0x7f)) {
        return false;
      }
    }
    return true;
  }
}
