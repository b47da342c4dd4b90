package org.counterclaim.reader.dossier;

import java.util.UUID;

import org.counterclaim.actor.ActorKind;
import org.counterclaim.statement.Stance;

/**
 * An actor as pages name them.
 *
 * @param isPlural whether verbs are in the plural: "officials deny"
 */
public record ActorRef(UUID id, String slug, String name, ActorKind kind, boolean isPlural) {

    /** The address of the actor's page. */
    public String href() {
        return "/actors/" + slug;
    }

    /** Whether somebody else has to vouch that this source exists. */
    public boolean isUnnamed() {
        return kind == ActorKind.UNNAMED_SOURCE;
    }

    /** Returns a stance's verb in agreement with this actor: "assert" in the plural, otherwise "asserts". */
    public String verb(Stance stance) {
        if (!isPlural) {
            return stance.toString();
        }
        return switch (stance) {
            case DENIES -> "deny";
            case QUALIFIES -> "qualify";
            case DECLINES -> "decline to comment";
            default -> stance.toString().substring(0, stance.toString().length() - 1);
        };
    }

    /** Hashes the id alone, which is quick; two states of one record are seldom in use at the same time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
