package org.counterclaim.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.database.RetentionSettings;
import org.counterclaim.desk.gap.StoryGaps;

/** Serves the desk's home: the editor's stories with what is missing, drafts in progress, drafts that await publication, recent changes. */
@Controller
class DeskController {

    private static final int MOST_CHANGES = 12;
    private static final int MOST_STORIES = 8;

    private final Drafts drafts;
    private final RecentChanges changes;
    private final StoryGaps stories;
    private final BulkPublisher bulk;
    private final List<DeskNotice> notices;
    private final RetentionSettings retention;

    DeskController(Drafts drafts, RecentChanges changes, StoryGaps stories, BulkPublisher bulk, List<DeskNotice> notices,
            RetentionSettings retention) {
        this.drafts = drafts;
        this.changes = changes;
        this.stories = stories;
        this.bulk = bulk;
        this.notices = notices;
        this.retention = retention;
    }

    @GetMapping("/desk")
    ModelAndView home(@RequestParam(required = false) @Nullable String saved, SignedIn by) {
        return home(by, List.of(), HttpStatus.OK).addObject("saved", saved != null);
    }

    /** Publishes several drafts independently: one that fails does not stop the others. */
    @PostMapping("/desk/publications")
    ModelAndView publish(@RequestParam(name = "draft", defaultValue = "") List<UUID> keys, SignedIn by) {
        List<BulkPublisher.Outcome> outcomes = bulk.publish(keys, by);
        boolean isWhole = outcomes.stream().allMatch(BulkPublisher.Outcome::isPublished);
        return home(by, outcomes, isWhole ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView home(SignedIn by, List<BulkPublisher.Outcome> outcomes, HttpStatus status) {
        return new ModelAndView("desk/home", Map.of(
                "own", drafts.of(by).stream().filter(draft -> draft.handedInAt() == null).toList(),
                "awaiting", drafts.handedIn(),
                "underway", drafts.underway(by),
                "changes", changes.latest(MOST_CHANGES),
                "stories", stories.lastChanged(by, MOST_STORIES),
                "outcomes", outcomes,
                "notices", notices,
                "keptDays", retention.draftDays(),
                "by", by), status);
    }
}
