package org.counterclaim.tlog.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Compares the site's records, and the verdicts on its pages, with their last entries in the log. */
final class SiteComparison {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";
    private static final Set<String> TYPES = Set.of("account", "actor", "article", "claim", "loss", "rating", "statement", "story", "topic",
            "verdict");

    private final SiteClient site;
    private final ProgressBar progress;
    private final Map<String, ReplayedLog.LastEntry> last;
    private final List<String> findings = new ArrayList<>();

    SiteComparison(SiteClient site, ProgressBar progress, Map<String, ReplayedLog.LastEntry> last) {
        this.site = site;
        this.progress = progress;
        this.last = last;
    }

    /** A record as the site serves it. */
    private record CurrentRecord(String record, int version, String state) {}

    /** Returns all differences. */
    List<String> findings() {
        Map<String, ReplayedLog.LastEntry> unseen = new HashMap<>(last);
        Set<String> types = new TreeSet<>(TYPES);
        last.values().forEach(one -> types.add(one.type()));
        types.forEach(type -> compare(type, unseen));
        unseen.forEach((record, one) -> findings.add("%s %s is in the log and not on the site".formatted(one.type(), record)));
        findings.addAll(new VerdictPageComparison(site, progress, last).findings());
        return findings;
    }

    private void compare(String type, Map<String, ReplayedLog.LastEntry> unseen) {
        String after = FIRST;
        for (List<CurrentRecord> page = read(type, after); !page.isEmpty(); page = read(type, after)) {
            page.forEach(current -> compare(type, current, unseen.remove(current.record())));
            after = page.getLast().record();
            progress.at("Comparing records", last.size() - unseen.size(), last.size());
        }
    }

    private void compare(String type, CurrentRecord current, ReplayedLog.@Nullable LastEntry logged) {
        if (logged == null || !logged.type().equals(type)) {
            findings.add("%s %s is on the site and not in the log".formatted(type, current.record()));
        } else if (logged.version() != current.version() || !current.state().equals(logged.state())) {
            findings.add("%s %s is not on the site as the log has it since entry %d".formatted(type, current.record(), logged.position()));
        }
    }

    private List<CurrentRecord> read(String type, String after) {
        try {
            String lines = new String(site.read("/log/records/%s?after=%s".formatted(type, after)), UTF_8);
            return lines.lines().map(line -> JSON.readValue(line, CurrentRecord.class)).toList();
        } catch (JacksonException malformed) {
            throw new InvalidLogResponseException("/log/records/%s is not lines of JSON".formatted(type));
        }
    }
}
