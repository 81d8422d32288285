/// Files: which there are, and their text.
@NullMarked
package dev.pratique.engine.source;

import org.jspecify.annotations.NullMarked;
