/// Admission over HTTPS.
@NullMarked
package dev.pratique.webhook;

import org.jspecify.annotations.NullMarked;
