package org.counterclaim.web.error;

import java.util.List;

import jakarta.servlet.ServletRequest;

import org.jspecify.annotations.Nullable;

/**
 * The reason why a restricted request was refused, for the page that explains it.
 *
 * @param role the role that is needed, in words; null if the session has ended instead, or another one has begun
 * @param secondFactor whether they have the role, but have not used both a password and a passkey
 * @param signedIn whether somebody is signed in
 * @param administrators the public names of administrators, who give roles
 * @param providers where else one can sign in, in another window
 * @param again what was sent; null if nothing was, or if another site sent it
 */
public record AccessRefusal(@Nullable String role, boolean secondFactor, boolean signedIn, List<String> administrators,
        List<SignInLink> providers, @Nullable ResendableForm again) {

    /** A link to an identity provider, which people come back from without what they sent. */
    public record SignInLink(String name, String href) {}

    private static final String ATTRIBUTE = AccessRefusal.class.getName();

    /** Returns a request's refusal; null if it was refused for another reason. */
    public static @Nullable AccessRefusal of(ServletRequest request) {
        return (AccessRefusal) request.getAttribute(ATTRIBUTE);
    }

    public void tell(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
