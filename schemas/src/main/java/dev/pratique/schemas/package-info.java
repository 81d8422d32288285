/// Whether a resource is well-formed.
@NullMarked
package dev.pratique.schemas;

import org.jspecify.annotations.NullMarked;
