package dev.pratique.rules.logging.fluentd;

import java.util.List;
import java.util.function.BiPredicate;

/// Inclusion and intersection of sequences with a wildcard that stands for any run of symbols.
///
/// Used twice: for the parts of a tag, where the wildcard is `**`, and for the characters of one
/// part, where it is `*`. Both are quadratic tables, so no pattern is slow.
final class Globs {
  private Globs() {}

  /// Whether the glob `outer` matches everything that the glob `inner` matches. Sound, and complete
  /// where `inner` has no wildcard.
  static boolean covers(String outer, String inner) {
    if (outer.equals(inner) || outer.equals("*")) {
      return true;
    }
    return outer.indexOf('*') >= 0 && covers(chars(outer), chars(inner), '*', Character::equals);
  }

  /// Whether some text matches both globs.
  static boolean overlaps(String a, String b) {
    if (a.equals(b) || a.equals("*") || b.equals("*")) {
      return true;
    }
    boolean wild = a.indexOf('*') >= 0 || b.indexOf('*') >= 0;
    return wild && overlaps(chars(a), chars(b), '*', Character::equals);
  }

  /// Whether two sequences already differ before the first wildcard of either.
  private static <T> boolean differ(List<T> a, List<T> b, T wild, BiPredicate<T, T> symbol) {
    int shorter = Math.min(a.size(), b.size());
    for (int i = 0; i < shorter; i++) {
      if (a.get(i).equals(wild) || b.get(i).equals(wild)) {
        return false;
      }
      if (!symbol.test(a.get(i), b.get(i))) {
        return true;
      }
    }
    return false;
  }

  static <T> boolean covers(List<T> outer, List<T> inner, T wild, BiPredicate<T, T> symbol) {
    if (differ(outer, inner, wild, symbol)) {
      return false;
    }
    int n = outer.size();
    int m = inner.size();
    boolean[][] table = new boolean[n + 1][m + 1];
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        if (i == n) {
          table[i][j] = j == m;
        } else if (outer.get(i).equals(wild)) {
          table[i][j] = table[i + 1][j] || (j < m && table[i][j + 1]);
        } else {
          table[i][j] =
              j < m
                  && !inner.get(j).equals(wild)
                  && symbol.test(outer.get(i), inner.get(j))
                  && table[i + 1][j + 1];
        }
      }
    }
    return table[0][0];
  }

  static <T> boolean overlaps(List<T> a, List<T> b, T wild, BiPredicate<T, T> symbol) {
    if (differ(a, b, wild, symbol)) {
      return false;
    }
    int n = a.size();
    int m = b.size();
    boolean[][] table = new boolean[n + 1][m + 1];
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        boolean wildA = i < n && a.get(i).equals(wild);
        boolean wildB = j < m && b.get(j).equals(wild);
        if (i == n && j == m) {
          table[i][j] = true;
        } else if (wildA || wildB) {
          table[i][j] =
              (wildA && table[i + 1][j])
                  || (wildB && table[i][j + 1])
                  || (wildA && j < m && table[i][j + 1])
                  || (wildB && i < n && table[i + 1][j]);
        } else {
          table[i][j] = i < n && j < m && symbol.test(a.get(i), b.get(j)) && table[i + 1][j + 1];
        }
      }
    }
    return table[0][0];
  }

  private static List<Character> chars(String text) {
    return text.chars().mapToObj(c -> (char) c).toList();
  }
}
