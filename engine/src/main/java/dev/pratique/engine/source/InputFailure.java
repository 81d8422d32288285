package dev.pratique.engine.source;

/// Something the user named that cannot be used: a path that is not there, a folder that may not be
/// read.
public final class InputFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param message what is wrong with which input, for the user
  public InputFailure(String message) {
    super(message);
  }

  /// The message, never null.
  public String text() {
    String message = getMessage();
    return message == null ? "input cannot be read" : message;
  }
}
