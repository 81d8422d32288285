/// Manifests: YAML and JSON documents as trees that know where each value was written.
@NullMarked
package dev.pratique.engine.manifest;

import org.jspecify.annotations.NullMarked;
