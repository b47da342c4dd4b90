package org.counterclaim.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.RejectedFormException;

/** Publishes drafts as they are. */
@Component
class BulkPublisher {

    private static final int MOST = 100;
    private static final Outcome MISSING = new Outcome("A draft", "/desk", Draft.MISSING);

    private final RecordForms forms;
    private final RecordPublisher publishing;
    private final Drafts drafts;

    BulkPublisher(RecordForms forms, RecordPublisher publishing, Drafts drafts) {
        this.forms = forms;
        this.publishing = publishing;
        this.drafts = drafts;
    }

    /**
     * The result for one draft.
     *
     * @param href the address of the record, or still of the draft
     * @param problem why it was not published; null if it was
     */
    public record Outcome(String title, String href, @Nullable String problem) {

        /** Whether it is on record now. */
        public boolean isPublished() {
            return problem == null;
        }
    }

    /** Publishes up to 100 drafts that this person may publish, in the order given; a 404 if there are none. */
    List<Outcome> publish(List<UUID> keys, SignedIn by) {
        List<UUID> chosen = keys.stream().distinct().limit(MOST).toList();
        if (!chosen.isEmpty() && chosen.stream().allMatch(key -> drafts.find(key, by).isEmpty())) {
            throw new NotFoundException(Draft.MISSING);
        }
        return chosen.stream().map(key -> drafts.find(key, by).map(draft -> publish(draft, by)).orElse(MISSING)).toList();
    }

    private Outcome publish(Draft draft, SignedIn by) {
        try {
            return new Outcome(draft.title(), RetryOnConflict.at(() -> published(draft, by)), null);
        } catch (RejectedFormException rejected) {
            return new Outcome(draft.title(), draft.href(by), problem(draft, rejected.problems()));
        } catch (EditConflictException | DataAccessException lost) {
            return new Outcome(draft.title(), draft.href(by), "Somebody has changed the record meanwhile: open it to see both versions.");
        }
    }

    private String published(Draft draft, SignedIn by) {
        RecordForm<?, ?> form = forms.at(draft.form());
        return draft.isChange()
                ? publishing.revise(form, Slug.of(draft.address().substring(draft.address().lastIndexOf('/') + 1)), draft.sent(), by)
                : publishing.create(form.kind(), draft.sent(), by);
    }

    private String problem(Draft draft, Map<String, String> problems) {
        return forms.at(draft.form()).fields(draft.typed()).stream()
                .filter(field -> problems.containsKey(field.name())).findFirst()
                .map(field -> field.label() + ": " + problems.get(field.name()))
                .orElseGet(() -> problems.values().iterator().next());
    }
}
