/// What users tell Pratique to leave alone.
@NullMarked
package dev.pratique.rules.suppression;

import org.jspecify.annotations.NullMarked;
