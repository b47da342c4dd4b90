package org.counterclaim.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.core.date.FuzzyDate.InvalidDateException;
import org.counterclaim.core.date.ReferenceDay;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;

/**
 * Finds the day that "yesterday" in a form is counted from: the day of the only article that the form names, if it is known; otherwise
 * today in the time zone set in the person's account, or in the browser's, which a script sends in a cookie, or in UTC.
 */
@Component
public class ReferenceDays {

    /** The suffix of the field that holds how a date was last understood, counted from the day on which it was typed. */
    static final String FIXED = ".fixed";

    /** The suffix of the field that holds the chosen reading of a date. */
    static final String CHOICE = ".choice";

    private static final String ZONE = "zone";

    private final RecordForms forms;
    private final RecordSearch names;
    private final JdbcClient database;
    private final Clock clock;

    ReferenceDays(RecordForms forms, RecordSearch names, JdbcClient database, Clock clock) {
        this.forms = forms;
        this.names = names;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Returns the submitted form, in which each date counted from a day names that day, so that it means the same when published later.
     *
     * @param more fields for dates that no record's form has
     */
    public FormSubmission sent(HttpServletRequest request, FormField... more) {
        return counted(FormSubmission.from(request), request, more);
    }

    /** Returns the same for a form that was not sent as one. */
    public FormSubmission counted(FormSubmission sent, HttpServletRequest request, FormField... more) {
        FormValues typed = sent.typed();
        for (String field : typed.values().keySet().stream().filter(name -> isDate(name, more)).toList()) {
            typed = typed.with(field, List.of(fixed(typed, field, request))).with(field + FIXED, List.of()).with(field + CHOICE, List.of());
        }
        return new FormSubmission(typed, sent.key(), sent.draftRevision());
    }

    /** Whether a field holds a date, of the record itself or of one that is made in place. */
    private boolean isDate(String field, FormField... more) {
        String name = field.substring(field.lastIndexOf('.') + 1);
        return forms.hasDate(name) || Stream.of(more).anyMatch(one -> one.name().equals(name));
    }

    /** Returns the text of a date field with the day that it is counted from, as it was shown when it was typed. */
    String fixed(FormValues typed, String field, HttpServletRequest request) {
        String text = typed.one(field).strip();
        String shown = typed.one(field + FIXED);
        String fixed = shown.startsWith(text + FuzzyDate.COUNTED_FROM) ? shown : FuzzyDate.fixed(text, from(typed, field, request));
        String choice = typed.one(field + CHOICE);
        return !choice.isEmpty() && choices(fixed).contains(choice) ? choice : fixed;
    }

    /** Returns the readings to choose from, if a text has several; otherwise none. */
    static List<String> choices(String text) {
        try {
            FuzzyDate.read(text, LocalDate.EPOCH);
            return List.of();
        } catch (InvalidDateException notYet) {
            return notYet.choices();
        }
    }

    private ReferenceDay from(FormValues typed, String field, HttpServletRequest request) {
        return articleDay(typed, field).map(day -> new ReferenceDay(day, null)).orElseGet(() -> ReferenceDay.today(clock, zone(request)));
    }

    /**
     * Returns the day of the only article that the form names; empty if it names none or several, if the day is not known, or for what
     * became of a report, which is later than the article.
     */
    Optional<LocalDate> articleDay(FormValues typed, String field) {
        if (field.startsWith("report")) {
            return Optional.empty();
        }
        List<String> named = typed.values().keySet().stream().filter(name -> name.matches("report[0-9]{1,2}[.]article") && typed.has(name))
                .map(typed::one).distinct().toList();
        List<UUID> meant = named.size() == 1 ? names.called("article", named.getFirst()) : List.of();
        return meant.size() != 1 ? Optional.empty()
                : database.sql("select published_edtf from article where id = :id and published_edtf is not null")
                        .param("id", meant.getFirst()).query(String.class).optional()
                        .map(FuzzyDate::parse).filter(FuzzyDate::isDay).map(FuzzyDate::firstDay);
    }

    private static ZoneId zone(HttpServletRequest request) {
        SignedIn by = SignedIn.by(request);
        return by != null && by.zone() != null ? by.zone() : zoneOfBrowser(request);
    }

    private static ZoneId zoneOfBrowser(HttpServletRequest request) {
        Cookie told = WebUtils.getCookie(request, ZONE);
        try {
            return told == null || !told.getValue().matches("[A-Za-z]+(/[A-Za-z_+-]+)*") ? ZoneOffset.UTC : ZoneId.of(told.getValue());
        } catch (DateTimeException noZone) {
            return ZoneOffset.UTC;
        }
    }
}
