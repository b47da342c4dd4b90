package org.counterclaim.desk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.core.InputText;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.rating.Rating;
import org.counterclaim.rating.RatingDetails;
import org.counterclaim.rating.RatingLabels;
import org.counterclaim.rating.RatingType;
import org.counterclaim.rating.Ratings;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;

/** The form of ratings. */
@Component
class RatingForm extends RecordForm<Rating, RatingDetails> {

    /** The fields that come first; a rating's name is its label. */
    private static final List<String> FIRST = List.of("claim", "checker");

    private final Ratings ratings;
    private final RatingLabels labels;

    RatingForm(Ratings ratings, RatingLabels labels) {
        super(ratings);
        this.ratings = ratings;
        this.labels = labels;
    }

    @Override
    public List<FormField> fields(FormValues typed) {
        List<FormField> all = super.fields(typed);
        List<FormField> ordered = new ArrayList<>();
        FIRST.forEach(name -> all.stream().filter(field -> field.name().equals(name)).forEach(ordered::add));
        all.stream().filter(field -> !FIRST.contains(field.name())).forEach(ordered::add);
        return ordered;
    }

    @Override
    protected RatingDetails details(FormReader entered, @Nullable Rating revised) {
        return entered.details("rating", () -> RatingType.TYPE.readForm(entered));
    }

    @Override
    protected void warn(FormReader entered, RatingDetails details, @Nullable Rating revised) {
        RatingDetails before = revised == null ? null : revised.details();
        FuzzyDate given = details.given();
        if (given != null && (before == null || !given.equals(before.given()))) {
            entered.warnAboutDate("given", given);
        }
        if (before == null && details.meaning() == null) {
            labels.meaning(details.checker(), details.rating()).ifPresent(mark -> entered.warn("meaning",
                    "Editors read this label of theirs as %s. Choose that, if you do, too.".formatted(mark)));
        }
        if (before == null || !isOfSame(before, details)) {
            same(details, revised).ifPresent(other -> entered.warn("",
                    """
                    This is on record already, as “%s” at /ratings/%s: the same checker, claim and fact-check. This would be another."""
                            .formatted(InputText.beginning(other.details().rating(), 100), other.slug())));
        }
    }

    private Optional<Rating> same(RatingDetails details, @Nullable Rating besides) {
        return ratings.findByCheckerOnClaim(details.checker(), details.claim()).stream()
                .filter(one -> besides == null || !one.id().equals(besides.id()))
                .filter(one -> isOfSame(one.details(), details)).findFirst();
    }

    private static boolean isOfSame(RatingDetails one, RatingDetails other) {
        return one.claim().equals(other.claim()) && one.checker().equals(other.checker()) && Objects.equals(one.article(), other.article());
    }

    @Override
    protected Optional<List<FormField>> inPlace() {
        return Optional.empty();
    }

    @Override
    protected String title(FormValues typed) {
        String label = typed.one("rating").strip();
        return String.join(": ", List.of(typed.one("checker").strip(), label.isEmpty() ? "" : "“" + label + "”", typed.one("claim").strip())
                .stream().filter(part -> !part.isEmpty()).toList());
    }

    @Override
    protected String slugSource(FormReader entered) {
        return entered.text("checker") + " on " + entered.text("claim");
    }
}
