package org.counterclaim.account;

import java.util.List;

/** Something of which administrators are told on their first page. */
@FunctionalInterface
public interface AdminNotices {

    /**
     * A notice.
     *
     * @param words in one or two sentences
     * @param path the page on which to do something about it
     * @param link what to do there
     */
    record AdminNotice(String words, String path, String link) {}

    /** Returns what there is to say now. */
    List<AdminNotice> now();
}
