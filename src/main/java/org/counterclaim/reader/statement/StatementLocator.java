package org.counterclaim.reader.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.reader.SlugLookup;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.story.StoryPage;
import org.counterclaim.statement.StatementType;

/** Finds the entry of a statement among the pages of its story's timeline. */
@Component
class StatementLocator {

    private final SlugLookup addresses;
    private final Dossiers dossiers;

    StatementLocator(SlugLookup addresses, Dossiers dossiers) {
        this.addresses = addresses;
        this.dossiers = dossiers;
    }

    /** Returns the address of the entry of the statement that has, or had, this slug. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<String> find(String slug) {
        return addresses.find(StatementType.TYPE, slug).map(found -> entry(found.id()));
    }

    private String entry(UUID id) {
        Dossier claim = dossiers.of(ClaimSelection.of(id));
        if (claim.statement(id).isEmpty()) {
            return "/claims/" + addresses.claimOf(StatementType.TYPE, id);
        }
        StatementLine statement = claim.statement(id).orElseThrow();
        ClaimLine on = claim.claim(statement.claimId());
        if (on.place() == null) {
            return on.href() + "#" + statement.slug();
        }
        List<StatementLine> story = dossiers.of(ClaimSelection.inStory(on.place().storyId(), null)).statements();
        int page = StoryPage.pageOf(story.stream().map(StatementLine::id).toList().indexOf(id));
        return on.place().href() + (page == 1 ? "" : "?page=" + page) + "#" + statement.slug();
    }
}
