/// Resources: manifests understood as Kubernetes objects, through thin views that keep every
/// position.
@NullMarked
package dev.pratique.engine.resource;

import org.jspecify.annotations.NullMarked;
