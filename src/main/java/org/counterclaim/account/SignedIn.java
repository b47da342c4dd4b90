package org.counterclaim.account;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeAuthor;

/**
 * The person who makes a request. A controller takes it as an argument; one that anybody may reach takes it as
 * {@code @Nullable}, null for a reader who is not signed in. It is read from the database once for each request, so a
 * change of roles counts from the next request on, and a locked account is nobody.
 *
 * @param id the account's id
 * @param slug the account's slug
 * @param publicName the name that stands beside what this person does
 * @param roles what this person may do now
 * @param withheld roles that they have, but that need a second factor which this session has not seen
 * @param zone whose calendar and clock this person goes by; null if they have not said
 */
public record SignedIn(UUID id, Slug slug, String publicName, Set<Role> roles, Set<Role> withheld, @Nullable ZoneId zone) {

    /** Who makes a request whose permission was checked; null for a reader who is not signed in. */
    public static @Nullable SignedIn by(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(SignedIn.class.getName());
    }

    /** Whether this person may act in a role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** This person as the author of a change: {@code new Change(signedIn.author(), reason)}. */
    public ChangeAuthor author() {
        return new ChangeAuthor(id, publicName);
    }

    /** The roles in words, in the order of their declaration: "editor, administrator"; "no role" where there is none. */
    public String roleWords() {
        return Role.words(roles);
    }
}
