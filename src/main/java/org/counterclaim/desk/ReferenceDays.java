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
 * The day that "yesterday" in a form is counted from: that of the one article that the form names, where it is known, else today
 * in the zone that the person has set for their account, or else in that of the browser, which a script tells in a cookie; UTC
 * without either.
 */
@Component
public class ReferenceDays {

    /** Follows a date field's name in that of what it was last understood as, counted from the day on which it was typed. */
    static final String FIXED = ".fixed";

    /** Follows a date field's name in that of the reading that was chosen of two. */
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
     * A form as it was sent, with each date that is counted from a day saying from which: it means the same when it is published later.
     *
     * @param more fields for dates that no record's form has
     */
    public FormSubmission sent(HttpServletRequest request, FormField... more) {
        FormSubmission sent = FormSubmission.by(request);
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

    /** What is typed into a date field, saying what it is counted from: as it was understood when it was typed, if that was shown. */
    String fixed(FormValues typed, String field, HttpServletRequest request) {
        String text = typed.one(field).strip();
        String shown = typed.one(field + FIXED);
        String fixed = shown.startsWith(text + FuzzyDate.COUNTED_FROM) ? shown : FuzzyDate.fixed(text, from(typed, request));
        String choice = typed.one(field + CHOICE);
        return !choice.isEmpty() && choices(fixed).contains(choice) ? choice : fixed;
    }

    /** The readings to choose from, where a text has several; else none. */
    static List<String> choices(String text) {
        try {
            FuzzyDate.read(text, LocalDate.EPOCH);
            return List.of();
        } catch (InvalidDateException notYet) {
            return notYet.choices();
        }
    }

    ReferenceDay from(FormValues typed, HttpServletRequest request) {
        return articleDay(typed).map(day -> new ReferenceDay(day, null)).orElseGet(() -> ReferenceDay.today(clock, zone(request)));
    }

    /** The day of the one article that the form names; empty where it names none, several, or one whose day is not known. */
    Optional<LocalDate> articleDay(FormValues typed) {
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
