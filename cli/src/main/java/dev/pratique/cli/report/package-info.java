/// Output formats, one a file.
@NullMarked
package dev.pratique.cli.report;

import org.jspecify.annotations.NullMarked;
