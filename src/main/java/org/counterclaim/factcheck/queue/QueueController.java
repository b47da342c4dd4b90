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
import org.counterclaim.desk.SavedViews;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;

/** Serves the queue of claims, and the views that fact-checkers save. */
@Controller
@RequestMapping("/review")
class QueueController {

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
        QueueFilter filter = QueueFilterReader.readOrDefault(query);
        return FormFailure.handle(() -> {
            views.save(by, name, "/review", filter.query(), false);
            return SeeOther.page(filter.href());
        }, failure -> page(filter, by, name, failure.words(), failure.status()));
    }

    @PostMapping("/views/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, @RequestParam(defaultValue = "") String query, SignedIn by) {
        views.remove(by, id);
        return SeeOther.page(QueueFilterReader.readOrDefault(query).href());
    }

    private ModelAndView page(QueueFilter filter, SignedIn by, String name, String problem, HttpStatus status) {
        return new ModelAndView("factcheck/queue/queue", Map.of("page", pages.page(filter, by), "name", name, "problem", problem, "by", by,
                "ages", QueueFilter.Age.values()), status);
    }
}
