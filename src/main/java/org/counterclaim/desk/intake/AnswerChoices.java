package org.counterclaim.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

import org.counterclaim.core.InputText;
import org.counterclaim.desk.RecordSearch;
import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.statement.Stance;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The statements that a new one may answer. */
@Component
class AnswerChoices {

    private static final int LONGEST = 500;

    private final RecordSearch names;
    private final Dossiers dossiers;

    AnswerChoices(RecordSearch names, Dossiers dossiers) {
        this.names = names;
        this.dossiers = dossiers;
    }

    /**
     * A statement to choose.
     *
     * @param typed the text to type for it
     * @param edit the address for adding another report of it
     */
    public record AnswerChoice(String typed, String words, String mark, String edit) {}

    /**
     * The statements to choose from.
     *
     * @param only what to type for the one that the stance answers, if it can answer only one; otherwise empty
     */
    public record AnswerOffer(List<AnswerChoice> all, String only) {

        static final AnswerOffer NONE = new AnswerOffer(List.of(), "");
    }

    /**
     * Returns the standing statements on a claim.
     *
     * @param claim as typed; it may mean no claim
     * @param actor who answers, as typed
     * @param stance the stance's word; empty if none is chosen yet
     */
    @Transactional(readOnly = true)
    public AnswerOffer on(String claim, String actor, String stance, Intake.RecordedArticle article) {
        Optional<UUID> meant = called("claim", claim);
        if (meant.isEmpty()) {
            return AnswerOffer.NONE;
        }
        Dossier dossier = dossiers.of(ClaimSelection.around(meant.get()));
        String reporting = UriUtils.encode(names.typed("article", article.id()), UTF_8);
        List<StatementLine> standing = dossier.ledger(meant.get()).standing();
        UUID speaker = called("actor", actor).orElse(null);
        List<StatementLine> answerable = standing.stream().filter(one -> isAnswered(one, stance, speaker)).toList();
        return new AnswerOffer(standing.stream().map(one -> choice(one, reporting)).toList(),
                answerable.size() == 1 ? names.typed("statement", answerable.getFirst().id()) : "");
    }

    private AnswerChoice choice(StatementLine one, String reporting) {
        return new AnswerChoice(names.typed("statement", one.id()), one.attribution() + " " + one.verb() + ", " + one.said().words(),
                one.stance().mark(), "/desk/statements/%s?report%d.article=%s".formatted(one.slug(), one.reports().size() + 1, reporting));
    }

    /** Whether somebody who takes the stance answers that statement: a retraction answers one's own words, a denial those of others. */
    private static boolean isAnswered(StatementLine one, String stance, @Nullable UUID speaker) {
        boolean own = one.actorId().equals(speaker);
        return Stream.of(Stance.values()).filter(each -> each.toString().equals(stance)).anyMatch(each -> switch (each) {
            case DENIES, DISPUTES, QUALIFIES, DECLINES -> !own && one.stance().side() == Stance.Side.FOR;
            case RETRACTS -> own;
            case ASSERTS, SUPPORTS, REPORTS -> false;
        });
    }

    private Optional<UUID> called(String kind, String typed) {
        List<UUID> meant =
                !InputText.isKeepable(typed) || typed.isBlank() || typed.length() > LONGEST ? List.of() : names.called(kind, typed);
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
