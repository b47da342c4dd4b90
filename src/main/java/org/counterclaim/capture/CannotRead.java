package org.counterclaim.capture;

/** A page was not read. The message is for the editor who typed its address, and says what to do. */
public final class CannotRead extends Exception {

    private CannotRead(String message) {
        super(message);
    }

    /** The reason is one sentence, or several, with a full stop. */
    static CannotRead pasteInstead(String reason) {
        return new CannotRead(reason + " Paste the text of the article instead.");
    }

    static CannotRead tryAgain(String reason) {
        return new CannotRead(reason + " Try again in a moment, or paste the text of the article.");
    }

    /** None: an unreadable page is no fault of the program. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
