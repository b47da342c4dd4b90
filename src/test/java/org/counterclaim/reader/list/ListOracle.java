package org.counterclaim.reader.list;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.filter.RecordFilter;
import org.counterclaim.reader.list.ListScene.MadeArticle;
import org.counterclaim.reader.list.ListScene.MadeClaim;
import org.counterclaim.reader.list.ListScene.MadeStatement;

/** Tells whether a made-up claim passes a filter, as the Javadoc of {@link RecordFilter} says it. */
public record ListOracle(Map<String, String> filter) {

    private @Nullable String wanted(String name) {
        return filter.get(name);
    }

    private boolean is(String name, String value) {
        return wanted(name) == null || value.equals(wanted(name));
    }

    boolean passes(MadeClaim claim) {
        return is("story", claim.story()) && is("verdict", claim.verdict()) && hasTopic(claim) && hasRole(claim)
                && (!asksOfStatements() || claim.statements().stream().anyMatch(this::passes));
    }

    /** Tells whether a statement on a claim passes. An actor asked for is the speaker, unless it is asked whom the claim is about. */
    boolean passes(MadeClaim claim, MadeStatement one) {
        return is("story", claim.story()) && is("verdict", claim.verdict()) && hasTopic(claim)
                && (!"named".equals(wanted("role")) || hasRole(claim)) && passes(one);
    }

    private boolean hasTopic(MadeClaim claim) {
        String topic = wanted("topic");
        return topic == null || claim.topics().contains(topic);
    }

    private boolean hasRole(MadeClaim claim) {
        String actor = wanted("actor");
        if ("named".equals(wanted("role"))) {
            return actor == null ? !claim.about().isEmpty() : claim.about().contains(actor);
        }
        return actor == null || asksOfStatements() || claim.about().contains(actor)
                || claim.statements().stream().anyMatch(one -> one.actor().equals(actor));
    }

    private boolean asksOfStatements() {
        return filter.keySet().stream().anyMatch(name -> name.matches("stance|from|to|publisher|language"))
                || (wanted("role") != null && !"named".equals(wanted("role")));
    }

    private boolean passes(MadeStatement one) {
        return is("stance", one.stance().mark()) && isBy(one)
                && (wanted("from") == null || one.year() >= Integer.parseInt(filter.get("from")))
                && (wanted("to") == null || one.year() <= Integer.parseInt(filter.get("to")))
                && ((wanted("publisher") == null && wanted("language") == null) || (one.article() != null && passes(one.article())));
    }

    private boolean isBy(MadeStatement one) {
        return switch (wanted("role")) {
            case "named" -> true;
            case "relays" -> one.relay() != null && !one.relay().equals(one.actor()) && is("actor", one.relay());
            case null, default -> is("actor", one.actor());
        };
    }

    private boolean passes(MadeArticle article) {
        String language = wanted("language");
        return is("publisher", article.publisher())
                && (language == null || article.language().startsWith(language.equals("French") ? "fr" : language));
    }
}
