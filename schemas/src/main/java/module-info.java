/// The shapes of Kubernetes kinds.
module dev.pratique.schemas {
  requires static org.jspecify;
  requires transitive dev.pratique.engine;
}
