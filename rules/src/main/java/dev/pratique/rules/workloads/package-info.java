/// Whatever runs pods.
@NullMarked
package dev.pratique.rules.workloads;

import org.jspecify.annotations.NullMarked;
