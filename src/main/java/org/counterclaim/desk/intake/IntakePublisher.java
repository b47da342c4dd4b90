package org.counterclaim.desk.intake;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.RecordPublisher;
import org.counterclaim.desk.RecordSearch;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;

/** Records what an editor logs from a text. */
@Component
class IntakePublisher {

    /** The longest passage that is identified by its words. */
    private static final int LONGEST = 5_000;

    private final Intakes intakes;
    private final RecordPublisher publishing;
    private final RecordSearch names;

    IntakePublisher(Intakes intakes, RecordPublisher publishing, RecordSearch names) {
        this.intakes = intakes;
        this.publishing = publishing;
        this.names = names;
    }

    /** Records the text's article. */
    @Transactional
    public void article(Intake intake, FormSubmission form, String text, SignedIn by) {
        intakes.isAbout(intake, by, slug(publishing.create("article", form, by)), text);
    }

    /**
     * Puts a statement on record that the article reports, and notes where in the text it stands.
     *
     * @return the statement's slug
     */
    @Transactional
    public String statement(Intake intake, Intake.RecordedArticle article, FormSubmission form, SignedIn by) {
        FormValues typed = form.typed().with("report1.article", List.of(names.typed("article", article.id())));
        String slug = slug(publishing.create("statement", new FormSubmission(typed, form.key(), form.draftRevision()), by));
        String exact = typed.one("quote.exact").strip();
        if (!exact.isEmpty() && exact.length() <= LONGEST && intake.text().contains(exact)) {
            int start = new TextQuoteSelector(exact, typed.one("quote.prefix"), typed.one("quote.suffix")).startIn(intake.text());
            intakes.mark(intake, slug, TextQuoteSelector.at(intake.text(), start, start + exact.length()));
        }
        return slug;
    }

    private static String slug(String deskAddress) {
        return deskAddress.substring(deskAddress.lastIndexOf('/') + 1);
    }
}
