package org.counterclaim.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

import org.counterclaim.core.InputText;
import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.statement.Stance;
import org.counterclaim.web.form.FormValues;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The statements that a new one may answer. */
@Component
public class AnswerChoices {

    private static final String ANSWERS = "answers";
    private static final String OFFERED = "offered";
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
     * @param undecided whether it denies one of several, and nobody has said yet which or that it is none
     */
    public record AnswerOffer(List<AnswerChoice> all, String only, boolean undecided) {

        /** No statements. */
        public static final AnswerOffer NONE = new AnswerOffer(List.of(), "", false);

        /** Returns what to choose: what was typed or chosen in sight of this offer, otherwise the only one. */
        public String chosen(FormValues typed) {
            return typed.has(ANSWERS) || typed.one(OFFERED).equals(only) ? typed.one(ANSWERS) : only;
        }

        /** Whether what is chosen is among them. */
        public boolean has(String chosen) {
            return chosen.isEmpty() || all.stream().anyMatch(one -> one.typed().equals(chosen));
        }
    }

    /** Returns the standing statements on the claim that a form names, as far as it is filled in. */
    @Transactional(readOnly = true)
    public AnswerOffer on(FormValues typed) {
        Optional<UUID> claim = called("claim", typed.one("claim"));
        if (claim.isEmpty()) {
            return AnswerOffer.NONE;
        }
        Stance stance =
                Stream.of(Stance.values()).filter(one -> one.toString().equals(typed.one("stance"))).findFirst().orElse(Stance.REPORTS);
        List<StatementLine> standing = standing(claim.get());
        List<String> answerable = answerable(standing, stance, called("actor", typed.one("actor")).orElse(null));
        String reporting = UriUtils.encode(typed.one("report1.article"), UTF_8);
        return new AnswerOffer(standing.stream().map(one -> choice(one, reporting)).toList(), only(answerable),
                answerable.size() > 1 && stance.side() == Stance.Side.AGAINST && !isDecided(typed, ""));
    }

    /**
     * Returns what to type for the statements that another can answer, if the form neither names one nor was sent in sight of them.
     *
     * @param revised the statement that answers; null if it is not on record yet
     */
    @Transactional(readOnly = true)
    public List<String> missed(FormValues typed, UUID claim, Stance stance, UUID speaker, @Nullable UUID revised) {
        List<StatementLine> others = standing(claim).stream().filter(one -> !one.id().equals(revised)).toList();
        List<String> answerable = answerable(others, stance, speaker);
        return isDecided(typed, only(answerable)) ? List.of() : answerable;
    }

    /** Whether one was chosen, or none in sight of the only one. */
    private static boolean isDecided(FormValues typed, String only) {
        return typed.has(ANSWERS)
                || (typed.values().containsKey(ANSWERS) && typed.values().containsKey(OFFERED) && typed.one(OFFERED).equals(only));
    }

    private static String only(List<String> answerable) {
        return answerable.size() == 1 ? answerable.getFirst() : "";
    }

    private List<String> answerable(List<StatementLine> standing, Stance stance, @Nullable UUID speaker) {
        return standing.stream().filter(one -> isAnswered(one, stance, speaker)).map(one -> names.typed("statement", one.id())).toList();
    }

    private List<StatementLine> standing(UUID claim) {
        return dossiers.of(ClaimSelection.around(claim)).ledger(claim).standing();
    }

    private AnswerChoice choice(StatementLine one, String reporting) {
        return new AnswerChoice(names.typed("statement", one.id()), one.attribution() + " " + one.verb() + ", " + one.said().words(),
                one.stance().mark(), "/desk/statements/%s?report%d.article=%s".formatted(one.slug(), one.reports().size() + 1, reporting));
    }

    /** Whether somebody who takes the stance answers that statement: a retraction answers one's own words, a denial those of others. */
    private static boolean isAnswered(StatementLine one, Stance stance, @Nullable UUID speaker) {
        boolean own = one.actorId().equals(speaker);
        return switch (stance) {
            case DENIES, DISPUTES, QUALIFIES, DECLINES -> !own && one.stance().side() == Stance.Side.FOR;
            case RETRACTS -> own;
            case ASSERTS, SUPPORTS, REPORTS -> false;
        };
    }

    private Optional<UUID> called(String kind, String typed) {
        List<UUID> meant =
                !InputText.isKeepable(typed) || typed.isBlank() || typed.length() > LONGEST ? List.of() : names.called(kind, typed);
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
