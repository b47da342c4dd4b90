package org.counterclaim.interchange.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.core.EnumWords;
import org.counterclaim.history.HistoryEntry;
import org.counterclaim.history.HistoryFilterReader;
import org.counterclaim.history.RecordRef;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.interchange.api.ApiRecords.Entries;
import org.counterclaim.interchange.api.ApiRecords.PresentRecord;
import org.counterclaim.reader.file.FileRow;
import org.counterclaim.reader.file.JsonFile;
import org.counterclaim.reader.filter.RecordFilter;
import org.counterclaim.reader.list.ListPages;
import org.counterclaim.reader.list.ListSlice;
import org.counterclaim.reader.list.RecordList;
import org.counterclaim.reader.search.SearchFiles;
import org.counterclaim.reader.search.SearchSlice;
import org.counterclaim.record.RecordAddresses;
import org.counterclaim.story.StoryType;
import org.counterclaim.web.QueryParameters;

/** Serves the record to programs: lists, searches, records, and their history. */
@RestController
@RequestMapping(ApiPaths.V1)
class RecordController {

    private static final String LISTS = "/{plural:stories|claims|actors|articles}";
    private static final String RECORD = "/" + RecordAddresses.ANY + "/{slug}";

    private final ListPages lists;
    private final SearchFiles searches;
    private final ApiRecords records;
    private final SiteAddress site;

    RecordController(ListPages lists, SearchFiles searches, ApiRecords records, SiteAddress site) {
        this.lists = lists;
        this.searches = searches;
        this.records = records;
        this.site = site;
    }

    record IndexAnswer(Map<String, String> links) {}

    record ListAnswer(String title, List<Map<String, @Nullable Object>> rows, Map<String, String> links) {}

    record SearchAnswer(String title, Map<String, String> insteadOf, boolean isNear, List<Map<String, @Nullable Object>> rows,
            Map<String, String> links) {}

    record RecordAnswer(String kind, int revision, Instant changed, Map<String, Object> record, Map<String, String> links) {}

    record VerdictsAnswer(List<Map<String, Object>> verdicts, Map<String, String> links) {}

    record HistoryAnswer(List<Map<String, Object>> entries, Map<String, String> links) {}

    /** @param position the place to go on from, now or later */
    record ChangesAnswer(List<Map<String, Object>> entries, long position, Map<String, String> links) {}

    @GetMapping
    @ApiOperation(id = "getIndex", tag = "Beginning", summary = "Leads to everything else", answers = "index", example = "/api/v1")
    IndexAnswer index(@RequestParam Map<String, String> parameters) {
        ApiParameters.NONE.read(parameters);
        ApiLinks links = new ApiLinks(site, ApiPaths.V1).with("description", ApiPaths.V1 + "/openapi.json").with("documentation", "/api");
        Stream.of(RecordList.values()).forEach(list -> links.with(list.toString(), ApiPaths.V1 + list.path()));
        Stream.of("search", "changes", "reconcile").forEach(name -> links.with(name, ApiPaths.V1 + "/" + name));
        return new IndexAnswer(links.all());
    }

    @GetMapping(LISTS)
    @ApiOperation(id = "listRecords", tag = "Records", summary = "Lists stories, claims, actors or articles",
            more = "The filters are those of the lists' pages; each row is as in the list's JSON file.",
            takes = ApiParameters.LISTS, answers = "list", example = "/api/v1/claims?actor=elon-musk&order=name&limit=2")
    ResponseEntity<ListAnswer> list(@PathVariable String plural, @RequestParam Map<String, String> parameters) {
        QueryParameters given = ApiParameters.LISTS.read(parameters);
        RecordList list = EnumWords.parse(RecordList.values(), plural);
        ListSlice part = lists.part(list, parameters, ApiParameters.limit(given));
        ApiLinks links = new ApiLinks(site, address(part, given, given.text("after"))).with("page", part.filter().address())
                .with("next", part.next() == null ? null : address(part, given, part.next()));
        return links.answer(new ListAnswer(part.title(), rows(part.rows(), list.columns()), links.all()));
    }

    private static String address(ListSlice part, QueryParameters given, @Nullable String after) {
        Map<String, String> more = new LinkedHashMap<>();
        Optional.ofNullable(given.text("limit")).ifPresent(limit -> more.put("limit", limit));
        Optional.ofNullable(after).ifPresent(place -> more.put("after", place));
        return ApiPaths.V1 + part.filter().with(more);
    }

    private List<Map<String, @Nullable Object>> rows(List<? extends FileRow> rows, List<String> columns) {
        return rows.stream().map(row -> {
            Map<String, @Nullable Object> values = JsonFile.values(row, columns, site);
            values.put("record", site.of(ApiPaths.V1 + row.href()));
            return values;
        }).toList();
    }

    @GetMapping("/search")
    @ApiOperation(id = "search", tag = "Records", summary = "Finds records by their words",
            more = "Understands what the search page understands. Without a kind, the answer has a few records of each; with one, pages.",
            takes = ApiParameters.SEARCH, answers = "search", example = "/api/v1/search?q=peace&kind=claim")
    ResponseEntity<SearchAnswer> search(@RequestParam Map<String, String> parameters) {
        ApiParameters.SEARCH.read(parameters);
        SearchSlice part = searches.page(parameters);
        String page = part.filter().hrefOf(part.filter().page());
        ApiLinks links = new ApiLinks(site, ApiPaths.V1 + page).with("page", page)
                .with("next", part.next() == null ? null : ApiPaths.V1 + part.filter().hrefOf(part.next()));
        return links.answer(
                new SearchAnswer(part.title(), part.slips(), part.isNear(), rows(part.rows(), SearchSlice.COLUMNS), links.all()));
    }

    @GetMapping(RECORD)
    @ApiOperation(id = "getRecord", tag = "Records", summary = "Returns a record",
            more = "Its fields are those of story bundles. The number before the hyphen in the entity tag is its revision.",
            answers = "record", refuses = {301, 404, 410}, example = "/api/v1/claims/musk-spoke-to-putin-before-plan")
    ResponseEntity<RecordAnswer> record(@PathVariable String plural, @PathVariable String slug,
            @RequestParam Map<String, String> parameters) {
        ApiParameters.NONE.read(parameters);
        PresentRecord found = records.at(RecordTypes.at(plural).orElseThrow(), slug);
        HistoryEntry latest = found.latest();
        String page = "/" + plural + "/" + found.slug();
        ApiLinks links = new ApiLinks(site, ApiPaths.V1 + page).with("page", page).with("history", ApiPaths.V1 + page + "/history")
                .with("verdicts", plural.equals("claims") ? ApiPaths.V1 + page + "/verdicts" : null)
                .with("bundle", found.kind() == StoryType.TYPE ? page + ".json" : null);
        return ResponseEntity.ok().eTag(String.valueOf(latest.revision()))
                .body(new RecordAnswer(found.kind().word(), latest.revision(), latest.at(), found.fields(), links.all()));
    }

    @GetMapping("/claims/{slug}/verdicts")
    @ApiOperation(id = "listVerdicts", tag = "Records", summary = "Lists all verdicts on a claim, the oldest first",
            takes = ApiParameters.VERDICTS, answers = "verdicts", refuses = {301, 404, 410},
            example = "/api/v1/claims/musk-spoke-to-putin-before-plan/verdicts")
    ResponseEntity<VerdictsAnswer> verdicts(@PathVariable String slug, @RequestParam Map<String, String> parameters) {
        QueryParameters given = ApiParameters.VERDICTS.read(parameters);
        int limit = ApiParameters.limit(given);
        List<Map<String, Object>> found = records.verdicts(slug, Math.toIntExact(position(given, "after", 0)), limit + 1);
        String address = ApiPaths.V1 + "/claims/" + slug + "/verdicts";
        List<Map<String, Object>> shown = found.subList(0, Math.min(limit, found.size()));
        ApiLinks links = new ApiLinks(site, address(address, given, "after", given.text("after")))
                .with("claim", ApiPaths.V1 + "/claims/" + slug)
                .with("next", part(address, given, "after", found.size() > limit ? shown.getLast().get("number") : null));
        return links.answer(new VerdictsAnswer(shown, links.all()));
    }

    @GetMapping(RECORD + "/history")
    @ApiOperation(id = "listHistory", tag = "History", summary = "Lists the changes of a record, the latest first",
            more = "Those of a claim's verdicts are among them. A record that was withdrawn has a history, too.",
            takes = ApiParameters.HISTORY, answers = "history", refuses = {301, 404},
            example = "/api/v1/claims/musk-spoke-to-putin-before-plan/history")
    ResponseEntity<HistoryAnswer> history(@PathVariable String plural, @PathVariable String slug,
            @RequestParam Map<String, String> parameters) {
        QueryParameters given = ApiParameters.HISTORY.read(parameters);
        int limit = ApiParameters.limit(given);
        Long before = HistoryFilterReader.before(given);
        Entries found = records.history(RecordTypes.at(plural).orElseThrow(), slug, before == null ? Long.MAX_VALUE : before, limit + 1);
        List<HistoryEntry> shown = found.entries().subList(0, Math.min(limit, found.entries().size()));
        String page = "/" + plural + "/" + slug + "/history";
        ApiLinks links = new ApiLinks(site, address(ApiPaths.V1 + page, given, "before", given.text("before"))).with("page", page)
                .with("next", part(ApiPaths.V1 + page, given, "before",
                        found.entries().size() > limit ? shown.getLast().position() : null));
        return links.answer(new HistoryAnswer(shown.stream().map(entry -> entry(entry, found)).toList(), links.all()));
    }

    @GetMapping("/changes")
    @ApiOperation(id = "listChanges", tag = "History", summary = "Lists all changes in their order",
            more = "To stay up to date, ask again with “after” set to the last answer's “position”. Positions have no gaps, "
                    + "and no change comes before one that you have seen.",
            takes = ApiParameters.CHANGES, answers = "changes", example = "/api/v1/changes?after=0&limit=3")
    ResponseEntity<ChangesAnswer> changes(@RequestParam Map<String, String> parameters) {
        QueryParameters given = ApiParameters.CHANGES.read(parameters);
        int limit = ApiParameters.limit(given);
        long after = position(given, "after", 0);
        Entries found = records.changes(after, HistoryFilterReader.kind(given), limit + 1);
        List<HistoryEntry> shown = found.entries().subList(0, Math.min(limit, found.entries().size()));
        long last = shown.isEmpty() ? after : shown.getLast().position();
        String address = ApiPaths.V1 + "/changes";
        ApiLinks links = new ApiLinks(site, address(address, given, "after", given.text("after")))
                .with("next", part(address, given, "after", found.entries().size() > limit ? last : null));
        return links.answer(new ChangesAnswer(shown.stream().map(entry -> entry(entry, found)).toList(), last, links.all()));
    }

    private static long position(QueryParameters given, String name, long usual) {
        return Objects.requireNonNullElse(given.read(name, text -> {
            if (!text.matches("0|[1-9][0-9]{0,8}")) {
                throw QueryParameters.notNumber(text, "a place in this list");
            }
            return Long.valueOf(text);
        }), usual);
    }

    /** Returns the address of another part, with as many rows; null if there is no place at which it begins. */
    private static @Nullable String part(String path, QueryParameters given, String name, @Nullable Object place) {
        return place == null ? null : address(path, given, name, place.toString());
    }

    private static String address(String path, QueryParameters given, String name, @Nullable String place) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional.ofNullable(given.text("kind")).ifPresent(kind -> parameters.put("kind", kind));
        Optional.ofNullable(given.text("limit")).ifPresent(limit -> parameters.put("limit", limit));
        Optional.ofNullable(place).ifPresent(where -> parameters.put(name, where));
        return RecordFilter.address(path, parameters);
    }

    private Map<String, Object> entry(HistoryEntry entry, Entries all) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("position", entry.position());
        values.put("at", entry.at());
        values.put("kind", entry.kind().word());
        values.put("id", entry.record());
        values.put("action", entry.action().toString());
        values.put("revision", entry.revision());
        values.put("by", entry.by());
        Optional.ofNullable(entry.reason()).ifPresent(reason -> values.put("reason", reason));
        Optional.ofNullable(entry.withheld()).ifPresent(withheld -> values.put("withheld", withheld.words()));
        values.put("page", site.of(entry.href()));
        Optional.ofNullable(all.records().get(entry.record())).ifPresent(record -> put(record, values));
        return values;
    }

    private void put(RecordRef record, Map<String, Object> values) {
        values.put("name", record.name());
        if (record.slug() != null) {
            values.put("slug", record.slug());
        }
        if (record.kind().isPublished()) {
            values.put("record", site.of(ApiPaths.V1 + record.href()));
        }
    }
}
