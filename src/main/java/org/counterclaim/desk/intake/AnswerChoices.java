package org.counterclaim.desk.intake;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

import org.counterclaim.core.InputText;
import org.counterclaim.desk.RecordSearch;
import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.Dossiers;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The statements that a new one may answer. */
@Component
class AnswerChoices {

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

    /** Returns the standing statements on the claim that a text means; none if it means no claim. */
    @Transactional(readOnly = true)
    public List<AnswerChoice> on(String claim, Intake.RecordedArticle article) {
        List<UUID> meant = !InputText.isKeepable(claim) || claim.isBlank() || claim.length() > 500
                ? List.of()
                : names.called("claim", claim);
        if (meant.size() != 1) {
            return List.of();
        }
        Dossier dossier = dossiers.of(ClaimSelection.around(meant.getFirst()));
        String reporting = UriUtils.encode(names.typed("article", article.id()), UTF_8);
        return dossier.ledger(meant.getFirst()).standing().stream()
                .map(one -> new AnswerChoice(names.typed("statement", one.id()),
                        one.attribution() + " " + one.verb() + ", " + one.said().words(), one.stance().mark(),
                        "/desk/statements/%s?report%d.article=%s".formatted(one.slug(), one.reports().size() + 1, reporting)))
                .toList();
    }
}
