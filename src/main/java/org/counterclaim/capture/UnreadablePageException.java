package org.counterclaim.capture;

/** Thrown if a page could not be read. The message tells the editor who typed the address what to do. */
public final class UnreadablePageException extends Exception {

    private UnreadablePageException(String message) {
        super(message);
    }

    /** Returns the exception for a reason of one or more sentences, each with a full stop. */
    static UnreadablePageException pasteInstead(String reason) {
        return new UnreadablePageException(reason + " Paste the text of the article instead.");
    }

    static UnreadablePageException tryAgain(String reason) {
        return new UnreadablePageException(reason + " Try again in a moment, or paste the text of the article.");
    }

    /** Records no stack trace: an unreadable page is not a bug. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
