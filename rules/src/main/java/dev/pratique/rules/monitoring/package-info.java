/// Prometheus and what the Prometheus operator reads.
@NullMarked
package dev.pratique.rules.monitoring;

import org.jspecify.annotations.NullMarked;
