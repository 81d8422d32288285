/// What a team has decided: `pratique.yaml`, and suppressions beside the objects.
@NullMarked
package dev.pratique.engine.policy;

import org.jspecify.annotations.NullMarked;
