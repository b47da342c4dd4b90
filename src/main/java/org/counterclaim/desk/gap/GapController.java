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

import org.counterclaim.web.NotFoundException;

/** Lists gaps in the record for editors to fill. */
@Controller
class GapController {

    private static final int FIRST = 10;
    private static final int PAGE = 50;

    private final RecordGaps gaps;

    GapController(RecordGaps gaps) {
        this.gaps = gaps;
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

    /** The latest of each kind of gap, or one kind page by page. */
    @GetMapping("/desk/gaps")
    ModelAndView list(@RequestParam(required = false) @Nullable String gap, @RequestParam(required = false) @Nullable UUID before) {
        List<RecordGap> chosen = Stream.of(RecordGap.values()).filter(one -> gap == null || one.toString().equals(gap)).toList();
        if (chosen.isEmpty()) {
            throw new NotFoundException("There is no such list of gaps.");
        }
        int most = gap == null ? FIRST : PAGE;
        List<GapList> listed = chosen.stream()
                .map(one -> GapList.of(one, gaps.of(one, gap == null ? null : before, most + 1), most)).toList();
        return new ModelAndView("desk/gap/gaps", Map.of("listed", listed, "all", gap == null, "first", before == null));
    }
}
