package dev.pratique.engine.rule;

/// Looks at one subject and reports what is wrong with it. Rules keep no state, so one object
/// serves all threads.
public sealed interface Rule permits ResourceRule, InventoryRule, RunRule {}
