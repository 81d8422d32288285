/// The command line.
module dev.pratique.cli {
  requires static org.jspecify;
  requires dev.pratique.rules;
  requires org.apache.commons.cli;
  requires tools.jackson.core;
}
