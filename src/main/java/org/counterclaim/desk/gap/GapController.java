package org.counterclaim.desk.gap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.reader.list.ListCursor;
import org.counterclaim.reader.list.ListOrder;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.QueryParameters;

/** Lists gaps in the record for editors to fill. */
@Controller
class GapController {

    private static final int FIRST = 10;
    private static final int PAGE = 50;

    private final RecordGaps gaps;
    private final StoryGaps stories;

    GapController(RecordGaps gaps, StoryGaps stories) {
        this.gaps = gaps;
        this.stories = stories;
    }

    /**
     * The records with one kind of gap.
     *
     * @param more the id after which the list continues; null if it is complete
     */
    public record GapList(RecordGap gap, String plural, List<RecordGaps.IncompleteRecord> lines, @Nullable UUID more) {

        static GapList of(RecordGap gap, List<RecordGaps.IncompleteRecord> oneMore, int most) {
            List<RecordGaps.IncompleteRecord> lines = oneMore.subList(0, Math.min(most, oneMore.size()));
            return new GapList(gap, gap.kind() + "s", lines, oneMore.size() > most ? lines.getLast().id() : null);
        }
    }

    /** Returns what is missing in each story, page by page; on the first page, the latest of each kind of gap too. */
    @GetMapping("/desk/gaps")
    ModelAndView all(@RequestParam Map<String, String> parameters) {
        ListCursor from = ListCursor.read(new QueryParameters(parameters), "after", ListOrder.CHANGED);
        List<GapList> listed = from != null ? List.of()
                : Stream.of(RecordGap.values()).map(one -> GapList.of(one, gaps.of(one, null, FIRST + 1), FIRST)).toList();
        return new ModelAndView("desk/gap/gaps", Map.of("listed", listed, "all", true, "first", true, "stories", stories.page(from)));
    }

    /** Returns one kind of gap, page by page. */
    @GetMapping(path = "/desk/gaps", params = "gap")
    ModelAndView one(@RequestParam String gap, @RequestParam(required = false) @Nullable UUID before) {
        RecordGap chosen = Stream.of(RecordGap.values()).filter(one -> one.toString().equals(gap)).findAny()
                .orElseThrow(() -> new NotFoundException("There is no such list of gaps."));
        GapList listed = GapList.of(chosen, gaps.of(chosen, before, PAGE + 1), PAGE);
        return new ModelAndView("desk/gap/gaps", Map.of("listed", List.of(listed), "all", false, "first", before == null));
    }
}
