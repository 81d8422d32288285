/// The built-in rules, one package for each system they are about; `BuiltinRules`, their registry,
/// is made while they are compiled.
@NullMarked
package dev.pratique.rules;

import org.jspecify.annotations.NullMarked;
