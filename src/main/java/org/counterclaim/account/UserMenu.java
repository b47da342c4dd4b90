package org.counterclaim.account;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.counterclaim.record.RecordAddresses;

/**
 * The menu that pages show to people who are signed in.
 *
 * @param name the public name of the person signed in
 * @param roles their roles in words
 * @param places where they may go
 * @param actions what they may do with the record or the list of the page; empty on other pages
 * @param home the address that the site's name links to
 */
public record UserMenu(String name, String roles, List<MenuEntry> places, List<MenuEntry> actions, String home) {

    /** The public pages of a record. */
    private static final Pattern RECORD = Pattern.compile("(/(" + RecordAddresses.WORDS + ")/[a-z0-9-]+)(/.*)?");

    /** The public lists that editors have at the desk, too. */
    private static final Pattern LIST = Pattern.compile("/(stories|claims|actors|articles)");

    /** The staff's places in the masthead, in order. A place is shown if the table of permissions admits the person to its page. */
    private static final List<MenuEntry> PLACES = List.of(
            new MenuEntry("desk", "Desk", "/desk"),
            new MenuEntry("intake", "Intake", "/desk/intake"),
            new MenuEntry("imports", "Imports", "/desk/imports"),
            new MenuEntry("review", "Review queue", "/review"),
            new MenuEntry("accounts", "Accounts", "/admin/accounts"),
            new MenuEntry("takedowns", "Takedowns", "/admin/takedowns"),
            new MenuEntry("admin", "Administration", "/admin"));

    /**
     * A place in the masthead.
     *
     * @param section the name by which a page declares that it belongs there
     */
    public record MenuEntry(String section, String title, String path) {}

    /** @param path the page's path */
    static UserMenu of(SignedIn person, String path) {
        return new UserMenu(person.publicName(), person.roleWords(),
                PLACES.stream().filter(place -> Permission.mayRead(place.path(), person)).toList(), actions(person, path),
                firstPlace(person));
    }

    private static List<MenuEntry> actions(SignedIn person, String path) {
        if (LIST.matcher(path).matches() && person.is(Role.EDITOR)) {
            return List.of(new MenuEntry("", "These " + path.substring(1) + " at the desk", "/desk" + path));
        }
        Matcher record = RECORD.matcher(path);
        if (!record.matches()) {
            return List.of();
        }
        String plural = record.group(2);
        String address = record.group(1);
        String kind = plural.replaceFirst("ies$", "ys").replaceFirst("s$", "");
        return Stream.of(
                person.is(Role.EDITOR) ? new MenuEntry("", "Edit this " + kind, "/desk" + address) : null,
                person.is(Role.FACT_CHECKER) && kind.equals("claim")
                        ? new MenuEntry("", "Mark this claim", address + "/verdicts/new")
                        : null,
                new MenuEntry("", "Its history", address + "/history"))
                .filter(Objects::nonNull).toList();
    }

    /** Whether this is an editor. */
    public boolean isEditing() {
        return places.stream().anyMatch(place -> place.section().equals("desk"));
    }

    /** Returns where a person goes who has just signed in without asking for a page. */
    static String firstPlace(SignedIn person) {
        return Stream.of("/desk", "/review", "/admin").filter(path -> Permission.mayRead(path, person)).findFirst().orElse("/account");
    }
}
