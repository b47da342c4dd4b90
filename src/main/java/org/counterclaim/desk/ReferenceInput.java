package org.counterclaim.desk;

import java.util.ArrayList;
import java.util.List;

import org.counterclaim.web.form.FormValues;

/**
 * One name in a form: a whole field, or one of several names in a field.
 *
 * @param id its id on the page, and what its problem is noted under
 * @param below what the names of the fields begin with that say more of the name in it
 * @param value what was typed, as it was sent
 * @param more what was typed in these fields, by the rest of their names
 */
record ReferenceInput(String id, String below, String value, FormValues more) {

    /** In {@link #more}: which record is meant, chosen of those that were offered for the name in {@link #ASKED}. */
    static final String MEANT = "meant";
    static final String ASKED = "asked";

    /** The most names in a field, more than anybody types. */
    static final int MOST = 100;

    /** The places of a field, blank ones too, except at the end. */
    static List<ReferenceInput> of(String field, FormValues typed) {
        List<String> values = new ArrayList<>(typed.values().getOrDefault(field, List.of()));
        while (!values.isEmpty() && values.getLast().isBlank()) {
            values.removeLast();
        }
        List<ReferenceInput> places = new ArrayList<>();
        for (String value : values) {
            places.add(of(field, String.valueOf(places.size() + 1), value, typed));
        }
        return places;
    }

    /** The place of a number, from 1. */
    static ReferenceInput of(String field, String number, String value, FormValues typed) {
        boolean isFirst = number.equals("1");
        String below = isFirst ? field + "." : field + "." + number + ".";
        return new ReferenceInput(isFirst ? field : field + "-" + number, below, value, typed.below(below));
    }

    /** This with more in a field for what is named in it. */
    ReferenceInput with(String field, List<String> all) {
        return new ReferenceInput(id, below, value, more.with(field, all));
    }

    /** Returns the effective name: the record chosen for the typed name, if that name is still there, or the typed name. */
    String name() {
        return more.has(MEANT) && more.one(ASKED).equals(value) ? more.one(MEANT) : value;
    }

    /** Whether to create a record with the name, if there is none. */
    boolean asksForNew() {
        return more.has(ReferenceResolver.NEW);
    }
}
