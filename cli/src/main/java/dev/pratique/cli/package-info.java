/// The command line.
@NullMarked
package dev.pratique.cli;

import org.jspecify.annotations.NullMarked;
