/// The run: from paths to findings.
@NullMarked
package dev.pratique.engine.run;

import org.jspecify.annotations.NullMarked;
