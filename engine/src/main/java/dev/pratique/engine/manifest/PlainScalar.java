package dev.pratique.engine.manifest;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// What a scalar without quotes means to kubectl, which reads YAML 1.1 as go-yaml v2 does
/// (sigs.k8s.io/yaml, goyaml.v2/resolve.go).
final class PlainScalar {
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern SPECIAL_FLOAT =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  /// Fewer characters than this make no integer of more than 63 bits.
  private static final int SURELY_FITS = 17;

  private PlainScalar() {}

  static ScalarNode.Kind kindOf(String text) {
    if (text.isEmpty()) {
      return ScalarNode.Kind.NULL;
    }
    char first = text.charAt(0);
    return switch (first) {
      case '~', 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O' -> word(text);
      case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(text);
      default -> ScalarNode.Kind.STRING;
    };
  }

  private static ScalarNode.Kind word(String text) {
    return switch (text) {
      case "~", "null", "Null", "NULL" -> ScalarNode.Kind.NULL;
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" ->
          ScalarNode.Kind.BOOLEAN;
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" ->
          ScalarNode.Kind.BOOLEAN;
      default -> ScalarNode.Kind.STRING;
    };
  }

  static boolean isTrue(String text) {
    char first = text.charAt(0);
    return first == 'y' || first == 'Y' || first == 't' || first == 'T' || isOn(text);
  }

  private static boolean isOn(String text) {
    return text.equals("on") || text.equals("On") || text.equals("ON");
  }

  /// A date is a string here: it becomes one on its way through JSON.
  private static ScalarNode.Kind number(String text) {
    String plain = text.replace("_", "");
    if (isInteger(plain) && fitsGo(plain)) {
      return ScalarNode.Kind.INTEGER;
    }
    if (isFinite(text.startsWith("._") ? text : plain) || SPECIAL_FLOAT.matcher(text).matches()) {
      return ScalarNode.Kind.FLOAT;
    }
    return ScalarNode.Kind.STRING;
  }

  private static boolean isFinite(String text) {
    return FLOAT.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
  }

  /// Go reads an integer into 64 bits, without a sign also into 64 unsigned ones.
  private static boolean fitsGo(String text) {
    if (text.length() < SURELY_FITS) {
      return true;
    }
    char first = text.charAt(0);
    int bits = integer(text).bitLength();
    return bits < Long.SIZE || (bits == Long.SIZE && first != '-' && first != '+');
  }

  private static boolean isInteger(String text) {
    int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    int radix = radix(text, start);
    int digits = start + prefix(text, start, radix);
    if (digits >= text.length()) {
      return false;
    }
    for (int i = digits; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), radix) < 0 || text.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  /// The value of text for which [#kindOf] said INTEGER, by the prefixes of Go's `ParseInt(s, 0,
  /// 64)`.
  static BigInteger integer(String text) {
    String plain = text.replace("_", "");
    boolean negative = plain.startsWith("-");
    int start = negative || plain.startsWith("+") ? 1 : 0;
    int radix = radix(plain, start);
    BigInteger value = new BigInteger(plain.substring(start + prefix(plain, start, radix)), radix);
    return negative ? value.negate() : value;
  }

  private static int radix(String text, int start) {
    if (text.length() < start + 2 || text.charAt(start) != '0') {
      return 10;
    }
    return switch (text.charAt(start + 1)) {
      case 'x', 'X' -> 16;
      case 'b', 'B' -> 2;
      default -> 8;
    };
  }

  private static int prefix(String text, int start, int radix) {
    if (radix == 10) {
      return 0;
    }
    char second = text.charAt(start + 1);
    return second == 'x'
            || second == 'X'
            || second == 'b'
            || second == 'B'
            || second == 'o'
            || second == 'O'
        ? 2
        : 1;
  }
}
