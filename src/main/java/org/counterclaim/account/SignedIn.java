package org.counterclaim.account;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeAuthor;

/**
 * The person who makes a request. Controllers take it as an argument; a controller that anybody may reach takes it as {@code @Nullable},
 * null for a reader who is not signed in. It is read from the database once in each request, so a change of roles applies from the next
 * request on, and a locked account counts as not signed in.
 *
 * @param id the account's id
 * @param slug the account's slug
 * @param publicName the name shown beside what this person does
 * @param roles what this person may do now
 * @param withheld roles that they have, but that need a second factor which was not used in this session
 * @param zone the time zone that this person has set; null if none
 */
public record SignedIn(UUID id, Slug slug, String publicName, Set<Role> roles, Set<Role> withheld, @Nullable ZoneId zone) {

    /** Returns who makes a request whose permission was checked; null for a reader who is not signed in. */
    public static @Nullable SignedIn by(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(SignedIn.class.getName());
    }

    /** Whether this person may act in a role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Returns this person as the author of a change: {@code new ChangeReason(signedIn.author(), reason)}. */
    public ChangeAuthor author() {
        return new ChangeAuthor(id, publicName);
    }

    /** Returns the roles in words, in the order of their declaration: "editor, administrator"; "no role" if there are none. */
    public String roleWords() {
        return Role.words(roles);
    }
}
