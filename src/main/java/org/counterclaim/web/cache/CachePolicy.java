package org.counterclaim.web.cache;

import java.util.UUID;

import jakarta.servlet.ServletRequest;

import org.jspecify.annotations.Nullable;

/**
 * How long the page that answers a request may be cached and sent to other readers. Without a policy, a page is rendered for each request.
 * Only pages that depend on nothing but the record and the address may have one: not on the reader, the day, or the host name in the
 * request.
 */
public sealed interface CachePolicy {

    /** The name of the request attribute that holds the policy. */
    String ATTRIBUTE = CachePolicy.class.getName();

    /** The value of {@code Cache-Control} for what is the same for everybody, and asked for anew each time. */
    String ASK_AGAIN = "public, max-age=0, s-maxage=1, must-revalidate";

    /** The page is current until something that this story's page shows has changed. */
    record UntilStoryChanges(UUID story) implements CachePolicy {}

    /** The page is current until anything on record changes. */
    record UntilRecordChanges() implements CachePolicy {}

    /** The page is current while the application runs, because it shows nothing of the record. */
    record UntilRestart() implements CachePolicy {}

    /** Sets the policy of a story's page, whatever part of it is shown. */
    static void untilStoryChanges(ServletRequest request, UUID story) {
        request.setAttribute(ATTRIBUTE, new UntilStoryChanges(story));
    }

    /** Sets the policy of a page that shows several stories, or a record that may be in several. */
    static void untilRecordChanges(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, new UntilRecordChanges());
    }

    /** Sets the policy of a page without anything from the record. */
    static void untilRestart(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, new UntilRestart());
    }

    /** Forbids caching a page that shows who asked for it, whatever its controller said. */
    static void forNobodyElse(ServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    /** Returns the policy of this request's page; null if there is none. */
    static @Nullable CachePolicy saidOf(ServletRequest request) {
        return (CachePolicy) request.getAttribute(ATTRIBUTE);
    }
}
