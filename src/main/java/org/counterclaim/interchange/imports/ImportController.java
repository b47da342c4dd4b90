package org.counterclaim.interchange.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.EnumWords;
import org.counterclaim.core.InputText;
import org.counterclaim.core.ListPhrase;
import org.counterclaim.core.PluralWords;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.interchange.InvalidBundleException;
import org.counterclaim.reader.file.CsvFile;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.RejectedFormException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Serves the pages on which editors import tables and story bundles: they send one, say what a table's columns mean, see what it would do,
 * and have it done.
 */
@Controller
@RequestMapping("/desk/imports")
class ImportController {

    private static final int LISTED = 50;
    private static final int REFUSED_SHOWN = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 300;

    private final ImportJobs jobs;
    private final ImportPlans plans;
    private final ImportStarter starter;
    private final RefusedRowsFile refused;

    ImportController(ImportJobs jobs, ImportPlans plans, ImportStarter starter, RefusedRowsFile refused) {
        this.jobs = jobs;
        this.plans = plans;
        this.starter = starter;
        this.refused = refused;
    }

    @GetMapping
    ModelAndView list() {
        return list("", "", HttpStatus.OK);
    }

    @PostMapping
    ModelAndView send(@RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String text,
            SignedIn by) {
        return FormFailure.handle(() -> SeeOther.page("/desk/imports/" + stored(file, text, by)),
                failure -> list(text, failure.words(), failure.status()));
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, CsvFile.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statements.csv\"")
                .body(("\uFEFF" + ImportTemplate.HEAD).getBytes(UTF_8));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return page(jobs.get(id), "", HttpStatus.OK);
    }

    /** Returns the part of the page that changes while it is at work. */
    @GetMapping("/{id}/progress")
    ModelAndView progress(@PathVariable UUID id, HttpServletResponse response) {
        ImportJob job = jobs.get(id);
        if (!job.state().isAtWork()) {
            // Has the page loaded again, because more of it has changed.
            response.setHeader("HX-Refresh", "true");
        }
        return new ModelAndView("interchange/imports/progress :: progress", Map.of("job", job));
    }

    @PostMapping("/{id}")
    ModelAndView settle(@PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return FormFailure.handle(() -> {
            ImportSettings settings = settings(jobs.get(id), sent);
            if (!jobs.settle(id, settings)) {
                throw new RejectedFormException("This import has begun. What its columns mean cannot be changed any more.");
            }
            if (sent.containsKey("start")) {
                starter.start(id);
            }
            return SeeOther.page("/desk/imports/" + id);
        }, failure -> page(jobs.get(id), failure.words(), failure.status()));
    }

    @PostMapping("/{id}/pause")
    ModelAndView pause(@PathVariable UUID id) {
        return turned(id, () -> jobs.turn(id, ImportState.PAUSED, ImportState.RUNNING), "It is not at work.");
    }

    @PostMapping("/{id}/resumption")
    ModelAndView resume(@PathVariable UUID id) {
        return turned(id, () -> starter.resume(id), "It is not paused.");
    }

    @PostMapping("/{id}/cancellation")
    ModelAndView cancel(@PathVariable UUID id) {
        return turned(id, () -> jobs.turn(id, ImportState.CANCELLED, ImportState.RUNNING, ImportState.PAUSED), "It has ended already.");
    }

    @PostMapping("/{id}/undoing")
    ModelAndView undo(@PathVariable UUID id) {
        return turned(id, () -> starter.undo(id), "Only an import that has ended can be undone.");
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, SignedIn by) {
        jobs.remove(id, by);
        return SeeOther.page("/desk/imports");
    }

    @GetMapping("/{id}/refused.csv")
    void refused(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        ImportJob job = jobs.get(id);
        response.setContentType(CsvFile.TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\"");
        refused.write(job, response.getOutputStream());
    }

    /** An action that succeeds if the import is in a state from which it can. */
    @FunctionalInterface
    private interface Turn {
        boolean isDone();
    }

    private ModelAndView turned(UUID id, Turn turn, String otherwise) {
        return turn.isDone() ? SeeOther.page("/desk/imports/" + id) : page(jobs.get(id), otherwise, HttpStatus.CONFLICT);
    }

    private UUID stored(@Nullable MultipartFile file, String text, SignedIn by) {
        MultipartFile chosen = file == null || file.isEmpty() ? null : file;
        if (chosen == null && text.isBlank()) {
            throw new RejectedFormException("Choose a file, or paste the rows.");
        }
        try {
            SourceTable table = SourceTable.of(chosen == null ? text.getBytes(UTF_8) : chosen.getBytes());
            String name = chosen == null ? "pasted rows" : name(String.valueOf(chosen.getOriginalFilename()));
            if (table instanceof BundleFile) {
                return jobs.store(by.id(), name, table, ImportSettings.OF_BUNDLE);
            }
            ImportSettings guess = ImportSettings.guess(table.columns());
            return jobs.store(by.id(), name, table, jobs.remembered(table.columns()).map(guess::with).orElse(guess));
        } catch (UnreadableFileException unreadable) {
            throw new RejectedFormException(String.valueOf(unreadable.getMessage()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static String name(String file) {
        String last = SourceTable.cell(file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)).replaceAll("\\s+", " ");
        return last.isEmpty() ? "unnamed file" : InputText.fitting(last, LONGEST_NAME);
    }

    private static ImportSettings settings(ImportJob job, Map<String, String> sent) {
        if (job.isBundle()) {
            return job.settings();
        }
        List<@Nullable ColumnMeaning> meanings = new ArrayList<>();
        for (int i = 0; i < job.columns().size(); i++) {
            meanings.add(EnumWords.find(ColumnMeaning.values(), sent.get("column" + i)).orElse(null));
        }
        Map<String, String> joined = new HashMap<>(job.settings().joined());
        for (int i = 0; sent.containsKey("name" + i); i++) {
            joined.put(sent.getOrDefault("name" + i, ""), sent.getOrDefault("joined" + i, ""));
        }
        return new ImportSettings(meanings, line(sent, "story"), line(sent, "standfirst"), line(sent, "checker"), joined);
    }

    private static String line(Map<String, String> sent, String name) {
        String typed = sent.getOrDefault(name, "");
        if (!InputText.isKeepable(typed)) {
            throw new RejectedFormException("The %s holds a control character. Delete it and try again.".formatted(name));
        }
        String text = InputText.clean(typed).replaceAll("\\s+", " ");
        if (text.length() > LONGEST_TITLE) {
            throw new RejectedFormException("Write at most %d characters: “%s”."
                    .formatted(LONGEST_TITLE, InputText.beginning(text, 50)));
        }
        return text;
    }

    private ModelAndView list(String text, String problem, HttpStatus status) {
        return new ModelAndView("interchange/imports/list", Map.of("imports", jobs.latest(LISTED), "text", text, "problem", problem),
                status);
    }

    /** Returns the numbers of what it created, in words. */
    private String created(ImportJob job) {
        return ListPhrase.and(jobs.created(job.id()).entrySet().stream()
                .map(kind -> PluralWords.count(kind.getValue(), kind.getKey(), String.valueOf(RecordTypes.of(kind.getKey()).plural())))
                .toList());
    }

    private ModelAndView bundle(ImportJob job, String problem, HttpStatus status) {
        ModelAndView page = new ModelAndView("interchange/imports/bundle", Map.of("job", job, "problem", problem), status);
        try {
            return page.addObject("preview", plans.ofBundle(job)).addObject("faults", List.of());
        } catch (InvalidBundleException refused) {
            return page.addObject("faults", refused.faults());
        }
    }

    private ModelAndView page(ImportJob job, String problem, HttpStatus status) {
        if (job.isBundle() && job.state() == ImportState.NEW) {
            return bundle(job, problem, status);
        }
        ModelAndView page = new ModelAndView(job.state() == ImportState.NEW ? "interchange/imports/plan" : "interchange/imports/report",
                Map.of("job", job, "problem", problem), status);
        if (job.state() == ImportState.NEW) {
            return page.addObject("plan", plans.of(job));
        }
        return page.addObject("created", created(job)).addObject("refused", jobs.refused(job.id(), 0, REFUSED_SHOWN));
    }
}
