package org.counterclaim.desk.list;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.EnumWords;
import org.counterclaim.desk.Draft;
import org.counterclaim.desk.Drafts;
import org.counterclaim.reader.list.ListCursor;
import org.counterclaim.reader.list.ListOrder;
import org.counterclaim.reader.list.ListPages;
import org.counterclaim.reader.list.RecordList;
import org.counterclaim.web.QueryParameters;

/** Serves the lists of stories, claims, actors and articles for editors, by state: a query for the numbers, and those of the list. */
@Controller
class DeskListController {

    private static final int MOST_DRAFTS = 50;

    private final ListPages published;
    private final Drafts drafts;
    private final WithdrawnRecords withdrawn;
    private final StateCounts counts;

    DeskListController(ListPages published, Drafts drafts, WithdrawnRecords withdrawn, StateCounts counts) {
        this.published = published;
        this.drafts = drafts;
        this.withdrawn = withdrawn;
        this.counts = counts;
    }

    @GetMapping("/desk/{plural:stories|claims|actors|articles}")
    ModelAndView list(@PathVariable String plural, @RequestParam Map<String, String> parameters, SignedIn by) {
        RecordList list = EnumWords.parse(RecordList.values(), plural);
        QueryParameters given = new QueryParameters(parameters);
        ListedState state = Objects.requireNonNullElse(given.oneOf("state", List.of(ListedState.values()), "a state"),
                ListedState.PUBLISHED);
        ModelAndView view = new ModelAndView("desk/list/" + state, Map.of("by", by));
        switch (state) {
            case PUBLISHED -> view.addObject("page", published.find(list, parameters));
            case DRAFTS -> view.addObject("part", drafts(list, given, by));
            case WITHDRAWN -> {
                WithdrawnFilter filter = WithdrawnFilter.read(list, given);
                view.addObject("filter", filter).addObject("part", withdrawn.page(filter));
            }
        }
        return view.addObject("states", new StateChoices(list, state, counts.of(list, by)));
    }

    private ListPart<Draft> drafts(RecordList list, QueryParameters given, SignedIn by) {
        ListCursor from = ListCursor.read(given, "after", ListOrder.CHANGED);
        List<Draft> oneMore = drafts.readable(list.toString(), by, ListPart.moment(from), from == null ? null : from.id(),
                MOST_DRAFTS + 1);
        return ListPart.of(oneMore, MOST_DRAFTS, from, draft -> ListPart.place(draft.savedAt(), draft.key()));
    }
}
