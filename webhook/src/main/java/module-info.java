/// The admission webhook.
module dev.pratique.webhook {
  requires static org.jspecify;
  requires dev.pratique.rules;
}
