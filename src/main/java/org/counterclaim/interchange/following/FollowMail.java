package org.counterclaim.interchange.following;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.EnumWords;

/**
 * A mail that waits to be sent.
 *
 * @param email whom it goes to
 * @param following of which alone it tells; null if it tells of more
 * @param until of what it tells: everything up to and including this moment; for a confirmation it has no meaning
 */
record FollowMail(UUID id, Kind kind, UUID follower, String email, @Nullable UUID following, Instant until, int failures) {

    /** What a mail is for. */
    enum Kind {
        /** It asks whether its receiver wants what somebody asked for. */
        CONFIRMATION,
        /** It tells at once of what is new in one thing. */
        NEWS,
        /** It tells once a day of what is new in all things that are followed so. */
        DIGEST;

        static Kind of(String word) {
            return EnumWords.parse(values(), word);
        }

        /** Returns the word for it in the database. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns what it is about, of all that its receiver follows; a confirmation is about what is not confirmed, or all if all is. */
    List<Followings.Following> about(List<Followings.Following> all) {
        boolean isReminder = all.stream().allMatch(Followings.Following::isConfirmed);
        return all.stream().filter(one -> switch (kind) {
            case CONFIRMATION -> isReminder || !one.isConfirmed();
            case NEWS -> one.isConfirmed() && one.id().equals(following);
            case DIGEST -> one.isConfirmed() && one.pace() == FollowPace.DAILY;
        }).toList();
    }
}
