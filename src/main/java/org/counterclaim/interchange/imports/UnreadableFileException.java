package org.counterclaim.interchange.imports;

/** Thrown if a file is no table that can be read. The message is written for the person who sent it. */
final class UnreadableFileException extends RuntimeException {

    UnreadableFileException(String message) {
        super(message);
    }

    /** Records no stack trace: a file that cannot be read is not a bug. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
