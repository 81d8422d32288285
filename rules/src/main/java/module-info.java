/// The built-in rules.
module dev.pratique.rules {
  requires static org.jspecify;
  requires transitive dev.pratique.engine;
  requires dev.pratique.schemas;

  exports dev.pratique.rules;
}
