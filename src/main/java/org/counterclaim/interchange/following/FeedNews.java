package org.counterclaim.interchange.following;

import java.time.Instant;
import java.util.List;

/**
 * What is new in something that is followed.
 *
 * @param items the latest first
 * @param isCut whether there are more
 */
record FeedNews(FollowTarget target, List<FollowedChange> items, boolean isCut) {

    /** Returns what is new to somebody who was told of everything up to a moment. */
    FeedNews since(Instant told) {
        List<FollowedChange> since = items.stream().filter(item -> item.isNewTo(told)).toList();
        return new FeedNews(target, since, isCut && since.size() == items.size());
    }
}
