package org.counterclaim.backup;

/** Thrown if a file is no backup, is damaged, or cannot be restored by this version or here; the message says where and why. */
final class InvalidBackupException extends RuntimeException {

    InvalidBackupException(String message) {
        super(message);
    }

    InvalidBackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
