package org.counterclaim.capture;

/** A page was not read. The message is for the editor who typed its address, and says what to do. */
public final class UnreadablePageException extends Exception {

    private UnreadablePageException(String message) {
        super(message);
    }

    /** The reason is one sentence, or several, with a full stop. */
    static UnreadablePageException pasteInstead(String reason) {
        return new UnreadablePageException(reason + " Paste the text of the article instead.");
    }

    static UnreadablePageException tryAgain(String reason) {
        return new UnreadablePageException(reason + " Try again in a moment, or paste the text of the article.");
    }

    /** None: an unreadable page is no fault of the program. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
