package org.counterclaim.account;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the masthead of staff pages shows.
 *
 * @param name the public name of who is signed in
 * @param roles their roles in words
 * @param places where they may go
 * @param home where the site's name leads
 */
public record Desk(String name, String roles, List<Place> places, String home) {

    /** The places that staff go to, in order. One shows where the table of permissions has its page and lets the person in. */
    private static final List<Place> PLACES = List.of(
            new Place("desk", "Desk", "/desk"),
            new Place("intake", "Intake", "/desk/intake"),
            new Place("review", "Review queue", "/review"),
            new Place("accounts", "Accounts", "/admin/accounts"),
            new Place("takedowns", "Takedowns", "/admin/takedowns"));

    /**
     * A place in the masthead.
     *
     * @param section the name by which a page says that it belongs there
     */
    public record Place(String section, String title, String path) {}

    static Desk of(SignedIn person) {
        return new Desk(person.publicName(), person.roleWords(),
                PLACES.stream().filter(place -> Permission.mayRead(place.path(), person)).toList(), firstPlace(person));
    }

    /** Where a person goes who has just signed in and asked for no page. */
    static String firstPlace(SignedIn person) {
        return Stream.of("/desk", "/review").filter(path -> Permission.mayRead(path, person)).findFirst().orElse("/account");
    }
}
