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
 * @param form the kind of record that it creates or changes, by its name in addresses
 * @param address the address of the form
 * @param revision how often it was saved
 * @param handedInAt when it was handed in for publication; null if it is still private
 * @param by the public name of its owner
 */
public record Draft(UUID key, UUID account, String form, String address, FormValues typed, String title, int revision,
        Instant savedAt, @Nullable Instant handedInAt, String by) {

    /** The message if there is no such draft that the person may read. */
    static final String MISSING = "You have no such draft. It may have been published or thrown away in another window.";

    /** The message if it was changed meanwhile. */
    static final String ELSEWHERE = "This draft was saved, published or thrown away in another window. Nothing was overwritten.";

    /** Returns the address at which this person continues it. */
    public String href(SignedIn by) {
        return (isFromArticle() && !account.equals(by.id()) ? "/desk/" + form + "/new" : address) + "?draft=" + key;
    }

    private boolean isFromArticle() {
        return address.startsWith("/desk/intake/");
    }

    /** Returns its content as a submission. */
    FormSubmission sent() {
        return new FormSubmission(typed, key, revision);
    }

    /** Whether it changes an existing record. */
    public boolean isChange() {
        return !address.endsWith("/new") && !isFromArticle();
    }

    /** Returns in words whether it is a change or a new record. */
    public String kindWords() {
        return (isChange() ? "a change in " : "new in ") + form;
    }

    /** Returns what other people see of it: its kind, and the record that it changes. */
    public String kindForOthers() {
        return isChange() ? "a change of /" + address.substring("/desk/".length())
                : "a new " + (form.equals("stories") ? "story" : form.substring(0, form.length() - 1));
    }

    /** When it was saved, in words. */
    public String when() {
        return MomentWords.words(savedAt);
    }
}
