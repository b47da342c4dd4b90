package org.counterclaim.history;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.record.RecordAddresses;
import org.counterclaim.record.RecordType;
import org.counterclaim.web.MovedPermanentlyException;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.QueryParameters;
import org.counterclaim.web.cache.CachePolicy;

/** Serves the public history: that of the site, that of a record, and each entry. */
@Controller
class HistoryController {

    private static final String OF_RECORD = "/" + RecordAddresses.ANY + "/{slug}/history";

    private final HistoryPages pages;

    HistoryController(HistoryPages pages) {
        this.pages = pages;
    }

    @GetMapping("/history")
    String whole(@RequestParam Map<String, String> parameters, Model model, HttpServletRequest request) {
        HistoryPage page = pages.whole(parameters);
        model.addAttribute("page", page);
        model.addAttribute("feed", "/feeds/history.atom" + (page.filter().kind() == null ? "" : "?kind=" + page.filter().kind()));
        CachePolicy.untilRecordChanges(request);
        return "history/history";
    }

    @GetMapping("/history/{position}")
    String entry(@PathVariable String position, Model model, HttpServletRequest request) {
        model.addAttribute("page",
                number(position).flatMap(pages::at).orElseThrow(() -> new NotFoundException("The history has no entry of this number.")));
        CachePolicy.untilRecordChanges(request);
        return "history/entry";
    }

    @GetMapping(OF_RECORD)
    String ofRecord(@PathVariable String plural, @PathVariable String slug, @RequestParam Map<String, String> parameters, Model model,
            HttpServletRequest request) {
        RecordType<?, ?> kind = RecordTypes.at(plural).orElseThrow();
        RecordHistoryPage page = pages.ofRecord(kind, slug, HistoryFilterReader.before(new QueryParameters(parameters)))
                .orElseThrow(() -> new NotFoundException("No %s has this address.".formatted(kind)));
        MovedPermanentlyException.throwIfMoved(slug, String.valueOf(page.record().slug()), String.valueOf(page.record().historyHref()));
        model.addAttribute("page", page);
        CachePolicy.untilRecordChanges(request);
        return "history/record";
    }

    /** Redirects the lasting address of a version, by its revision counted from 1, to its entry. */
    @GetMapping(OF_RECORD + "/{revision}")
    String revision(@PathVariable String plural, @PathVariable String slug, @PathVariable String revision) {
        RecordType<?, ?> kind = RecordTypes.at(plural).orElseThrow();
        return "redirect:"
                + number(revision).filter(one -> one <= Integer.MAX_VALUE).flatMap(one -> pages.revision(kind, slug, one.intValue()))
                        .orElseThrow(() -> new NotFoundException("No %s at this address has a revision of this number.".formatted(kind)))
                        .href();
    }

    private static Optional<Long> number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
