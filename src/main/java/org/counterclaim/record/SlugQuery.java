package org.counterclaim.record;

/** SQL that finds a record by its slug, the one it has or one that it had. */
public final class SlugQuery {

    private SlugQuery() {}

    /**
     * A condition for the record that has, or had, the slug in the parameter {@code slug}, whether it stands or not.
     *
     * @param type the word for its kind, which is the name of its table too
     * @param alias what the table is called in the query
     */
    public static String condition(String type, String alias) {
        return "(%2$s.slug = :slug or %2$s.id = (select %1$s_id from %1$s_former_slug where slug = :slug))".formatted(type, alias);
    }
}
