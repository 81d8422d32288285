/// Manifests with positions, resources, the inventory, the contract of a rule, and the run. Knows
/// no rule and no output format.
module dev.pratique.engine {
  requires static java.compiler;
  requires static transitive org.jspecify;
  requires gitignore.reader;
  requires org.snakeyaml.engine;

  exports dev.pratique.engine.inventory;
  exports dev.pratique.engine.manifest;
  exports dev.pratique.engine.policy;
  exports dev.pratique.engine.resource;
  exports dev.pratique.engine.rule;
  exports dev.pratique.engine.run;
  exports dev.pratique.engine.source;
}
