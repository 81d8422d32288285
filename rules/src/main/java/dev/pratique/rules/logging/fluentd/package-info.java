/// What a kube-fluentd-operator (KFO) configuration means: its text as a tree, whether the operator
/// and fluentd accept it, and where the events of a pod end up.
///
/// The package knows nothing of YAML or of the engine. Its input is the text of `spec.fluentconf`,
/// its positions are character offsets into that text. Facts are taken from the operator's
/// `fluentd/parser.go` and `processors/*.go`, and from fluentd's `match.rb` and `event_router.rb`.
@NullMarked
package dev.pratique.rules.logging.fluentd;

import org.jspecify.annotations.NullMarked;
