package org.counterclaim.account;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What pages show to people who are signed in.
 *
 * @param name the public name of who is signed in
 * @param roles their roles in words
 * @param places where they may go
 * @param actions where they may work on the record that the page is about; none on other pages
 * @param home where the site's name leads
 */
public record UserMenu(String name, String roles, List<Place> places, List<Place> actions, String home) {

    /** The public pages of a record. */
    private static final Pattern RECORD = Pattern.compile("(/(stories|actors|articles|claims|statements)/[a-z0-9-]+)(/.*)?");

    /** The places that staff go to, in order. One shows where the table of permissions has its page and lets the person in. */
    private static final List<Place> PLACES = List.of(
            new Place("desk", "Desk", "/desk"),
            new Place("intake", "Intake", "/desk/intake"),
            new Place("review", "Review queue", "/review"),
            new Place("accounts", "Accounts", "/admin/accounts"),
            new Place("takedowns", "Takedowns", "/admin/takedowns"),
            new Place("bundles", "Load a story", "/admin/bundles"));

    /**
     * A place in the masthead.
     *
     * @param section the name by which a page says that it belongs there
     */
    public record Place(String section, String title, String path) {}

    /** @param path the page's */
    static UserMenu of(SignedIn person, String path) {
        return new UserMenu(person.publicName(), person.roleWords(),
                PLACES.stream().filter(place -> Permission.mayRead(place.path(), person)).toList(), actions(person, path),
                firstPlace(person));
    }

    private static List<Place> actions(SignedIn person, String path) {
        Matcher record = RECORD.matcher(path);
        if (!record.matches()) {
            return List.of();
        }
        String plural = record.group(2);
        String address = record.group(1);
        String kind = plural.equals("stories") ? "story" : plural.substring(0, plural.length() - 1);
        return Stream.of(
                        person.is(Role.EDITOR) ? new Place("", "Edit this " + kind, "/desk" + address) : null,
                        person.is(Role.FACT_CHECKER) && kind.equals("claim")
                        ? new Place("", "Mark this claim", address + "/verdicts/new")
                        : null,
                        new Place("", "Its history", address + "/history"))
                .filter(Objects::nonNull).toList();
    }

    /** What administrators have pages for. */
    static List<Place> administration() {
        return PLACES.stream().filter(place -> place.path().startsWith("/admin/")).toList();
    }

    /** Where a person goes who has just signed in and asked for no page. */
    static String firstPlace(SignedIn person) {
        return Stream.of("/desk", "/review", "/admin").filter(path -> Permission.mayRead(path, person)).findFirst().orElse("/account");
    }
}
