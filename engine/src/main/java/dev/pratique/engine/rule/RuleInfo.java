package dev.pratique.engine.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a class as a built-in rule. Its id is made from its name, its category from its package,
/// its page from its comment.
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface RuleInfo {
  /// The severity of its findings, unless the rule gives one finding another or the configuration
  /// all of them.
  Severity severity();

  /// The version of Pratique that it came with.
  String since();

  /// Ids that it had before; they still work in suppressions and configuration.
  String[] formerly() default {};
}
