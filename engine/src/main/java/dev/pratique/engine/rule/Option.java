package dev.pratique.engine.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Describes a component of a rule's `Options` record, which is a `String`, an `int`, a `boolean`
/// or a `List<String>`.
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {
  /// The value without configuration; the items of a list are separated by commas.
  String value();

  /// What it does, in one sentence.
  String doc();
}
