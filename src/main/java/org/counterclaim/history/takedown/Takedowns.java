package org.counterclaim.history.takedown;

import java.sql.Types;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.MomentWords;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.IdempotencyKeys;
import org.counterclaim.web.form.RejectedFormException;

/** Takes words down wherever they were found, in one transaction, and lists past takedowns. */
@Component
class Takedowns {

    static final String ADDRESS = "/admin/takedowns";

    private final PhraseSearch finds;
    private final WithheldRecords records;
    private final UnpublishedTexts inHand;
    private final MergeNotes merges;
    private final IdempotencyKeys sent;
    private final JdbcClient database;

    Takedowns(PhraseSearch finds, WithheldRecords records, UnpublishedTexts inHand, MergeNotes merges, IdempotencyKeys sent,
            JdbcClient database) {
        this.finds = finds;
        this.records = records;
        this.inHand = inHand;
        this.merges = merges;
        this.sent = sent;
        this.database = database;
    }

    /**
     * A completed takedown.
     *
     * @param by the public name of the person who did it
     * @param reason as the history shows it; null if only drafts and editors' texts were deleted
     * @param ground the legal ground noted
     * @param inHand how many drafts and texts were deleted
     * @param positions of the entries that record it; null if only drafts and editors' texts were deleted
     * @param records how many records it touched
     * @param entries how many of their older entries lost their words
     */
    public record Takedown(Instant at, String by, @Nullable String reason, @Nullable String ground, int inHand, @Nullable String positions,
            int records, int entries) {

        /** Returns its time in words. */
        public String when() {
            return MomentWords.words(at);
        }
    }

    /**
     * Carries out a form's order, once for each form key. It cannot be undone.
     *
     * @return the address that shows the result
     * @throws EditConflictException if the matches have changed
     * @throws RejectedFormException if the form does not say what and why
     */
    @Transactional
    public String carryOut(FormSubmission form, SignedIn by) {
        return sent.once(form, by.id(), () -> {
            SearchPhrase phrase = TakedownOrder.phrase(form.typed());
            PhraseMatches find = finds.of(phrase);
            EditConflictException.throwUnless(find.mark().equals(form.typed().one(TakedownPage.SHOWN)));
            carryOut(TakedownOrder.of(form.typed(), phrase, find, by), find, by);
            return ADDRESS + "?done";
        });
    }

    private void carryOut(TakedownOrder order, PhraseMatches find, SignedIn by) {
        find.groups().stream().filter(group -> !order.ticked().entriesOf(group).isEmpty())
                .forEach(group -> records.withhold(group, order.of(group), order.change()));
        int deleted = order.ticked().isInHand() ? inHand.delete(order.phrase()) : 0;
        inHand.redirectToDesk(order.phrase());
        merges.withhold(order.phrase());
        database.sql("insert into private.takedown (account_id, ground, in_hand) values (:account, :ground, :inHand)")
                .param("account", by.id()).param("ground", order.ground(), Types.VARCHAR).param("inHand", deleted).update();
    }

    /** Returns the last takedowns, the latest first. */
    List<Takedown> latest(int most) {
        return database.sql("""
                        select t.at, a.public_name "by", e.reason, t.ground, t.in_hand, e.positions, coalesce(e.records, 0) records,
                            coalesce(e.entries, 0) entries
                        from private.takedown t join account a on a.id = t.account_id
                        left join lateral (select min(reason) reason, count(*) records, sum(cardinality(withholds)) entries,
                                string_agg(position::text, ', ' order by position) positions
                            from entry where position = any(t.positions)) e on true
                        order by t.at desc limit :most""")
                .param("most", most)
                .query(new SimplePropertyRowMapper<>(Takedown.class)).list();
    }
}
