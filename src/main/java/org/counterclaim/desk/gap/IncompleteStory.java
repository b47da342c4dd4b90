package org.counterclaim.desk.gap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.filter.MissingPart;
import org.counterclaim.reader.list.BoundedCount;
import org.counterclaim.reader.list.ListCursor;
import org.counterclaim.reader.list.ListOrder;

/**
 * A story with what is missing in it, or the claims that are in none.
 *
 * @param id of the story; null, like its slug and title, for the claims that are in none
 * @param place the position in the history by which stories are listed
 * @param missing how many of its claims lack each part
 */
public record IncompleteStory(@Nullable UUID id, @Nullable String slug, @Nullable String title, long place, BoundedCount claims,
        Map<MissingPart, Integer> missing) {

    /** What a claim in a story may lack, in the order of the columns. */
    static final List<MissingPart> PARTS = List.of(MissingPart.SOURCE, MissingPart.ANSWER, MissingPart.VERDICT);

    /**
     * Claims that lack a part.
     *
     * @param href the address of the list of them
     */
    public record Gap(MissingPart part, int count, String href) {}

    /** Returns the place of a story in a list by its latest change. */
    ListCursor cursor() {
        return new ListCursor(ListOrder.CHANGED, String.valueOf(place), Objects.requireNonNull(id));
    }

    /** Returns the address of the list of its claims at the desk. */
    public String href() {
        return "/desk/claims?" + (slug == null ? MissingPart.STORY.parameter() + "=yes" : "story=" + slug);
    }

    /** Returns the gaps of all parts, those that nothing lacks too; none if there are too many claims to count. */
    public List<Gap> gaps() {
        return claims.isMore() ? List.of()
                : PARTS.stream().map(part -> new Gap(part, Objects.requireNonNull(missing.get(part)),
                        href() + "&" + part.parameter() + "=yes")).toList();
    }

    /** Returns those of its parts that something lacks. */
    public List<Gap> open() {
        return gaps().stream().filter(gap -> gap.count() > 0).toList();
    }
}
