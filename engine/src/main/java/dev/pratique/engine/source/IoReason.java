package dev.pratique.engine.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why a file cannot be read or written, in the words of users rather than of Java.
public final class IoReason {
  private IoReason() {}

  /// The reason, without the file's name.
  public static String of(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message =
        failure instanceof FileSystemException e ? e.getReason() : failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
