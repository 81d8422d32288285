/// What holds for the program as a whole.
@NullMarked
package dev.pratique.architecture;

import org.jspecify.annotations.NullMarked;
