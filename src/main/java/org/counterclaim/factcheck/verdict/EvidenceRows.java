package org.counterclaim.factcheck.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.EnumWords;
import org.counterclaim.factcheck.verdict.EvidenceRow.OfferedSource;
import org.counterclaim.verdict.EvidenceDirection;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;

/** The rows of evidence in a form: ticked ones, by their slugs, then named ones. */
final class EvidenceRows {

    private static final Pattern TICKED = Pattern.compile("on\\.(article|statement)\\.([a-z0-9-]{1,100})");
    private static final int MOST = 30;

    private static final EvidenceRow BLANK = new EvidenceRow("", null, "", "", null, "", FormValues.empty(), null);

    private EvidenceRows() {}

    /** All rows in which anything is typed. */
    static List<EvidenceRow> typed(FormValues typed) {
        return Stream.concat(ticked(typed), named(typed).stream().filter(row -> !row.isBlank())).toList();
    }

    /** Returns the rows for sources that the page offers, ticked or not. */
    static List<EvidenceRow> offered(FormValues typed, List<OfferedSource> offers) {
        return offers.stream().map(offer -> {
            boolean isTicked = typed.has(offer.field());
            String name = isTicked ? name(offer.slug()) : "";
            boolean isArticle = offer.kind().equals("article");
            return new EvidenceRow(offer.field(), offer, isArticle ? name : "", isArticle ? "" : name,
                    direction(typed, offer.field(), offer.direction()), typed.one(offer.field() + ".note"), FormValues.empty(), null);
        }).toList();
    }

    /** Returns the named rows, with blank ones, at least one; ticked sources that are no longer offered are among them. */
    static List<EvidenceRow> toName(FormValues typed, List<OfferedSource> offers) {
        List<String> offered = offers.stream().map(OfferedSource::field).toList();
        List<EvidenceRow> rows = new ArrayList<>(ticked(typed).filter(row -> !offered.contains(row.field())).toList());
        rows.addAll(named(typed));
        if (rows.isEmpty() || (typed.has("more") && rows.size() < MOST)) {
            rows.add(BLANK);
        }
        return rows;
    }

    /** The fields of rows. */
    static Stream<FormField> fields(EvidenceRow row) {
        return Stream.of(
                FormField.one(row.field() + ".article", "Article", "article"),
                FormField.one(row.field() + ".statement", "Statement", "statement"),
                FormField.line(row.field() + ".note", "Note on evidence", 1000));
    }

    /** Returns the values with every row named, so that they can be read when other sources are offered. */
    static FormValues named(FormValues typed, List<EvidenceRow> rows) {
        FormValues all = typed;
        int place = 1;
        for (EvidenceRow row : rows) {
            String field = "evidence" + place++;
            all = all.with(field + ".article", List.of(row.article())).with(field + ".statement", List.of(row.statement()))
                    .with(field + ".direction", (Object) row.direction()).with(field + ".note", List.of(row.note()));
        }
        return all;
    }

    /** Returns the values in which sources that are named by slug and offered are ticked. */
    static FormValues ticked(FormValues typed, List<OfferedSource> offers) {
        FormValues all = typed;
        List<EvidenceRow> others = new ArrayList<>();
        for (EvidenceRow row : named(typed)) {
            Optional<OfferedSource> offer = offers.stream().filter(one -> (one.kind().equals("article") ? row.article() : row.statement())
                    .endsWith(name(one.slug()))).findFirst();
            if (offer.isEmpty()) {
                others.add(row);
            }
            String field = offer.map(OfferedSource::field).orElse("");
            all = offer.isEmpty() ? all : all.with(field, List.of("yes")).with(field + ".note", List.of(row.note()))
                    .with(field + ".direction", (Object) row.direction());
        }
        return named(without(all), others);
    }

    private static FormValues without(FormValues typed) {
        FormValues all = typed;
        for (String field : typed.values().keySet()) {
            all = field.startsWith("evidence") ? all.with(field, List.of()) : all;
        }
        return all;
    }

    private static Stream<EvidenceRow> ticked(FormValues typed) {
        return typed.values().keySet().stream().map(TICKED::matcher).filter(Matcher::matches).filter(found -> typed.has(found.group()))
                .map(found -> {
                    boolean isArticle = found.group(1).equals("article");
                    String name = name(found.group(2));
                    return new EvidenceRow(found.group(), null, isArticle ? name : "", isArticle ? "" : name,
                            direction(typed, found.group(), null), typed.one(found.group() + ".note"), FormValues.empty(), null);
                });
    }

    private static List<EvidenceRow> named(FormValues typed) {
        List<EvidenceRow> rows = new ArrayList<>();
        for (int place = 1; place <= Math.min(MOST, typed.groups("evidence")); place++) {
            String field = "evidence" + place;
            rows.add(new EvidenceRow(field, null, typed.one(field + ".article"), typed.one(field + ".statement"),
                    direction(typed, field, null), typed.one(field + ".note"), typed.below(field + ".new."), null));
        }
        return rows;
    }

    private static @Nullable EvidenceDirection direction(FormValues typed, String field, @Nullable EvidenceDirection otherwise) {
        String word = typed.one(field + ".direction");
        return EnumWords.find(EvidenceDirection.values(), word).orElse(otherwise);
    }

    /** Returns the text that means the record with a slug in a field for names. */
    private static String name(String slug) {
        return "[" + slug + "]";
    }
}
