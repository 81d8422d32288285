/// The contract of a rule, and what it reports.
@NullMarked
package dev.pratique.engine.rule;

import org.jspecify.annotations.NullMarked;
