package org.counterclaim.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.counterclaim.core.InputText;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.web.form.FormText;
import org.counterclaim.web.form.RejectedFormException;

/** Finds the records that a form names, and creates missing ones if the form asks for it. */
@Component
public class ReferenceResolver {

    /** The field beside a name that asks for a new record of that name. */
    static final String NEW = "new";

    private static final Pattern SLUG_ALONE = Pattern.compile("\\[[^\\[\\]]*]");
    private static final int SIMILAR = 3;

    private final RecordSearch names;
    private final ObjectProvider<RecordPublisher> publishing;

    /** Takes a provider because of a cyclic dependency: a published form may name records that must be published first. */
    ReferenceResolver(RecordSearch names, ObjectProvider<RecordPublisher> publishing) {
        this.names = names;
        this.publishing = publishing;
    }

    /**
     * Returns the record of a kind with a name.
     *
     * @throws RejectedFormException if there is none, or more than one; the problem is noted at the field
     */
    public UUID find(String kind, String name, String field) {
        try {
            String typed = FormText.withoutDirectionMarks(name);
            return one(kind, typed, names.called(kind, typed));
        } catch (UnresolvedNameException unknown) {
            throw new RejectedFormException(Map.of(field, String.valueOf(unknown.getMessage())));
        }
    }

    /**
     * The record of a kind that goes by the name in a place.
     *
     * @throws UnresolvedNameException if there is none and none is to be made, or more than one
     * @throws RejectedFormException if it cannot be made of what was typed for it
     */
    UUID find(String kind, ReferenceInput place, ChangeReason change) {
        String typed = FormText.withoutDirectionMarks(place.name());
        List<UUID> found = names.called(kind, typed);
        return found.isEmpty() && place.asksForNew()
                ? publishing.getObject().inPlace(kind, typed, place.more(), change)
                : one(kind, typed, found);
    }

    private UUID one(String kind, String typed, List<UUID> found) {
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new UnresolvedNameException(found.isEmpty() ? missing(kind, typed) : ambiguous(kind, typed));
    }

    private String missing(String kind, String typed) {
        return SLUG_ALONE.matcher(typed).matches()
                ? "No %s on record has the slug “%s”.".formatted(kind, shortened(typed.substring(1, typed.length() - 1)))
                : "No %s on record is called “%s”.%s".formatted(kind, shortened(typed), like(kind, typed));
    }

    private String ambiguous(String kind, String typed) {
        return "More than one %s is called “%s”. Which is meant: %s?"
                .formatted(kind, shortened(typed), names.like(kind, typed, SIMILAR).stream()
                        .filter(one -> one.fit() == RecordSuggestion.MatchQuality.SHARED)
                        .map(one -> "“" + one.typed() + "”" + (one.hint() == null ? "" : " (" + one.hint() + ")"))
                        .collect(Collectors.joining(", ")));
    }

    private String like(String kind, String typed) {
        List<String> similar = names.like(kind, typed, SIMILAR).stream().map(one -> "“" + one.typed() + "”").toList();
        return similar.isEmpty() ? "" : " Is it %s?".formatted(String.join(", ", similar));
    }

    private static String shortened(String typed) {
        return InputText.beginning(typed, 80);
    }
}
