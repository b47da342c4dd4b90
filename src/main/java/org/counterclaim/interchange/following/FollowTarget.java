package org.counterclaim.interchange.following;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import org.counterclaim.history.RecordRef;
import org.counterclaim.reader.file.FileContent;
import org.counterclaim.record.RecordType;
import org.counterclaim.story.StoryType;

/**
 * What can be followed, as it is now.
 *
 * @param words what it is: "the claim “The bridge is closed”"
 * @param type of the record; null for a list or a search
 * @param record its id; null for a list or a search
 * @param page the path of its page
 * @param feed the path of its feed
 * @param typed the words that it looks for, which anybody may have typed; null for none
 */
record FollowTarget(String words, @Nullable RecordType<?, ?> type, @Nullable UUID record, String page, String feed,
        @Nullable String typed) {

    /** Returns a record as something to follow. */
    static FollowTarget of(RecordRef record) {
        String name = record.isQuoted() ? "“" + record.name() + "”" : record.name();
        return new FollowTarget("the " + record.kindWords() + " " + name, record.kind(), record.id(), String.valueOf(record.href()),
                record.href() + ".atom", null);
    }

    /** Returns a list or a search as something to follow. */
    static FollowTarget of(FileContent content, @Nullable String typed) {
        String title = StringUtils.uncapitalize(content.title().replaceFirst("[.]$", ""));
        return new FollowTarget("the list of " + title, null, null, content.address(), content.feed(), typed);
    }

    /** Returns the path of a page that has more of what is new in it than a mail. */
    String more() {
        return type == StoryType.TYPE ? "/history?story=" + page.substring(page.lastIndexOf('/') + 1) : page;
    }

    /** Returns the word for what it is: "claim", "list". */
    public String kind() {
        return type == null ? "list" : type.toString();
    }

    /** Returns what it is in words that nobody can choose who only knows somebody's address. */
    String wordsForStrangers() {
        return typed == null ? words : "a search of the record, whose words the page below shows";
    }
}
