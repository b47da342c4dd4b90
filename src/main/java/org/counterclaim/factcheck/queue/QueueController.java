package org.counterclaim.factcheck.queue;

import java.util.Map;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.InputText;
import org.counterclaim.web.SeeOther;

/** Serves the queue of claims, and the views that fact-checkers save. */
@Controller
@RequestMapping("/review")
class QueueController {

    private static final int LONGEST_NAME = 80;

    private final QueuePages pages;
    private final SavedViews views;

    QueueController(QueuePages pages, SavedViews views) {
        this.pages = pages;
        this.views = views;
    }

    @GetMapping
    ModelAndView queue(@RequestParam Map<String, String> parameters, SignedIn by) {
        return page(new QueueFilterReader(parameters).read(), by, "", "", HttpStatus.OK)
                .addObject("given", pages.claim(parameters.getOrDefault("given", "")));
    }

    @PostMapping("/views")
    ModelAndView save(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String query, SignedIn by) {
        QueueFilter filter = QueueFilterReader.carried(query);
        String clean = InputText.isKeepable(name) ? InputText.clean(name).replaceAll("\\s+", " ") : "";
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            return page(filter, by, name, "Give the view a name of at most " + LONGEST_NAME + " characters.",
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!views.save(by, clean, filter.query())) {
            return page(filter, by, name, "You have " + SavedViews.MOST + " saved views. Remove one first.",
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return SeeOther.page(filter.href());
    }

    @PostMapping("/views/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, @RequestParam(defaultValue = "") String query, SignedIn by) {
        views.remove(by, id);
        return SeeOther.page(QueueFilterReader.carried(query).href());
    }

    private ModelAndView page(QueueFilter filter, SignedIn by, String name, String problem, HttpStatus status) {
        return new ModelAndView("factcheck/queue/queue", Map.of("page", pages.page(filter, by), "name", name, "problem", problem, "by", by,
                "ages", QueueFilter.Age.values()), status);
    }
}
