package org.counterclaim.figure;

import java.util.List;

/**
 * Somebody who only passed on what others said.
 *
 * @param name the actor's name
 * @param href the actor's page
 * @param when when it was passed on
 * @param claims numbers of the claims passed on
 * @param maybe whether that had perhaps not happened yet on the day the figure shows
 */
public record RelayingActor(String name, String href, DateSpan when, List<Integer> claims, boolean maybe) {

    private static final int SHOWN = 5;

    /** Copies the list, so that a lane never changes. */
    public RelayingActor {
        claims = List.copyOf(claims);
    }

    /** The lane as one mark, so that relays are placed and drawn like statements. */
    StatementMark mark() {
        StringBuilder title = new StringBuilder(name).append(" relays ");
        title.append(claims.size() == 1 ? "claim " : "claims ");
        for (int i = 0; i < claims.size(); i++) {
            title.append(i == 0 ? "" : ", ").append(claims.get(i));
        }
        title.append(", ").append(when.words());
        return new StatementMark("", href, "relays", 0, "", "", when, maybe, null, title.toString());
    }

    String numbers() {
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < claims.size() && i < SHOWN; i++) {
            numbers.append(i == 0 ? "" : " ").append(claims.get(i));
        }
        if (claims.size() > SHOWN) {
            numbers.append(" +").append(claims.size() - SHOWN);
        }
        return numbers.toString();
    }
}
