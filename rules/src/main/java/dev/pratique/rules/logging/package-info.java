/// Logs: kube-fluentd-operator and Sumo Logic.
@NullMarked
package dev.pratique.rules.logging;

import org.jspecify.annotations.NullMarked;
