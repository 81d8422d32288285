package dev.pratique.cli;

import java.util.concurrent.TimeUnit;

/// Tells a person at a terminal that work goes on, once it has taken longer than a second.
final class Progress implements AutoCloseable {
  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(1);

  private final Console console;
  private final Thread thread;
  private boolean shown;

  private Progress(Console console) {
    this.console = console;
    this.thread = Thread.ofPlatform().daemon().name("progress").unstarted(this::tell);
  }

  static Progress on(Console console) {
    Progress progress = new Progress(console);
    if (console.isErrTerminal()) {
      progress.thread.start();
    }
    return progress;
  }

  private void tell() {
    try {
      for (long seconds = 1; ; seconds++) {
        Thread.sleep(PATIENCE_MILLIS);
        show(seconds);
      }
    } catch (InterruptedException finished) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void show(long seconds) {
    if (!Thread.currentThread().isInterrupted()) {
      shown = true;
      console.err().print("\rchecking for " + seconds + " s ...");
      console.err().flush();
    }
  }

  /// Takes the line away.
  void finish() {
    thread.interrupt();
    synchronized (this) {
      if (shown) {
        console.err().print("\r" + " ".repeat(30) + "\r");
        shown = false;
      }
    }
  }

  @Override
  public void close() {
    finish();
  }
}
