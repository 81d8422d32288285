/// Secrets, and what stands in for them in Git.
@NullMarked
package dev.pratique.rules.secrets;

import org.jspecify.annotations.NullMarked;
