package dev.pratique.engine.rule;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody probably meant.
public final class Spelling {
  private Spelling() {}

  /// The candidate that takes the fewest typing errors to become `word`, if that is at most a third
  /// of its letters.
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    String best = null;
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least && !candidate.equals(word)) {
        best = candidate;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /// The candidate nearest to `word`, or else one that begins with it or that it begins with:
  /// `myapp` for `myapp--production`.
  public static Optional<String> nearestOrPrefix(String word, Collection<String> candidates) {
    Optional<String> nearest = nearest(word, candidates);
    return nearest.isPresent() || word.isEmpty()
        ? nearest
        : candidates.stream()
            .filter(c -> !c.isEmpty() && (c.startsWith(word) || word.startsWith(c)))
            .findFirst();
  }

  /// Letters to insert, delete or replace, or neighbours to swap (optimal string alignment).
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (isSwap(a, b, i, j)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
