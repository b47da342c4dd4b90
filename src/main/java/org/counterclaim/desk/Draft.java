package org.counterclaim.desk;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.MomentWords;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;

/**
 * A form that somebody is filling in.
 *
 * @param form the kind of record that it makes or changes, in its word for addresses
 * @param address where the form is
 * @param revision how often it was saved
 * @param handedInAt when it was handed in for publication; null as long as it is theirs alone
 * @param by the public name of whose it is
 */
public record Draft(UUID key, UUID account, String form, String address, FormValues typed, String title, int revision,
        Instant savedAt, @Nullable Instant handedInAt, String by) {

    /** What to say where there is none that one may read. */
    static final String MISSING = "You have no such draft. It may have been published or thrown away in another window.";

    /** What to say where it was changed meanwhile. */
    static final String ELSEWHERE = "This draft was saved, published or thrown away in another window. Nothing was overwritten.";

    /** Where this person fills it in further: what is in one editor's hand alone opens as a form of its own for others. */
    public String href(SignedIn by) {
        return (isFromArticle() && !account.equals(by.id()) ? "/desk/" + form + "/new" : address) + "?draft=" + key;
    }

    private boolean isFromArticle() {
        return address.startsWith("/desk/intake/");
    }

    /** What is typed, to be sent on. */
    FormSubmission sent() {
        return new FormSubmission(typed, key, revision);
    }

    /** Whether it changes a record that is there already. */
    public boolean isChange() {
        return !address.endsWith("/new") && !isFromArticle();
    }

    /** What it is, in words: a change, or something new. */
    public String kindWords() {
        return (isChange() ? "a change in " : "new in ") + form;
    }

    /** What somebody else sees of it: its kind, and the record that it changes. */
    public String kindForOthers() {
        return isChange() ? "a change of /" + address.substring("/desk/".length())
                : "a new " + (form.equals("stories") ? "story" : form.substring(0, form.length() - 1));
    }

    /** When it was saved, in words. */
    public String when() {
        return MomentWords.words(savedAt);
    }
}
