/// Makes the registry and the pages of rules while they are compiled.
@NullMarked
package dev.pratique.engine.processor;

import org.jspecify.annotations.NullMarked;
