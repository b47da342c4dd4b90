package org.counterclaim.tlog.verifier;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.TileReader;
import org.counterclaim.tlog.TreeReader;
import org.counterclaim.tlog.VerifierKey;

/**
 * One run of the verifier: it reads the whole log, and compares it with the checkpoint of the previous run and with what the site shows.
 */
final class VerificationRun {

    /** How often a difference may be explained by a change between two readings. */
    private static final int MOST_ROUNDS = 5;
    private static final String OWN_CHECK = "/actuator/health/record";

    private final SiteClient site;
    private final VerifierKey key;
    private final SavedCheckpoint saved;
    private final ProgressBar progress;
    private final List<String> lines = new ArrayList<>();
    private @Nullable String lost;

    VerificationRun(URI site, VerifierKey key, SavedCheckpoint saved, ProgressBar progress) {
        this.site = new SiteClient(site);
        this.key = key;
        this.saved = saved;
        this.progress = progress;
    }

    /**
     * The result of a run.
     *
     * @param lines what was done, for people
     * @param findings the faults; empty if there are none
     * @param lost what the site declares to have lost of the saved checkpoint; null if nothing
     */
    record Outcome(List<String> lines, List<String> findings, @Nullable String lost) {}

    /**
     * Runs the check, and saves the checkpoint if nothing was found and nothing of the previous one is lost.
     *
     * @throws SiteUnreadableException if the site does not answer
     */
    Outcome run() throws IOException {
        try (site) {
            return new Outcome(lines, findings(), lost);
        } catch (InvalidLogResponseException missing) {
            return new Outcome(lines, List.of(String.valueOf(missing.getMessage())), null);
        }
    }

    private List<String> findings() throws IOException {
        Optional<Checkpoint> before = saved.read();
        long seen = saved.lastLossSeen();
        long savedSize = before.map(Checkpoint::size).orElse(-1L);
        ReplayedLog replayed = new ReplayedLog();
        LogReader log = new LogReader(site, progress, replayed);
        for (int round = 1;; round++) {
            Note note = newest();
            Checkpoint checkpoint = genuine(note);
            log.readTo(checkpoint, savedSize);
            List<DeclaredLoss> losses = replayed.losses(key);
            List<String> findings = treeFindings(checkpoint, log, losses);
            List<DeclaredLoss> news = losses.stream().filter(loss -> loss.position() > seen).toList();
            before.flatMap(then -> savedFinding(then, checkpoint, log, news)).ifPresent(findings::add);
            findings.addAll(replayed.findings());
            if (findings.isEmpty()) {
                findings.addAll(new SiteComparison(site, progress, replayed.last()).findings());
            }
            if (findings.isEmpty() || round == MOST_ROUNDS || genuine(newest()).size() == checkpoint.size()) {
                return done(note, checkpoint, before, replayed, losses, findings);
            }
        }
    }

    private Note newest() {
        return Note.parse(site.read("/log/checkpoint"));
    }

    private Checkpoint genuine(Note note) {
        return Checkpoint.of(note, key)
                .orElseThrow(() -> new InvalidLogResponseException("the checkpoint is not signed with the key " + key.text()));
    }

    private List<String> treeFindings(Checkpoint checkpoint, LogReader log, List<DeclaredLoss> losses) {
        List<String> findings = new ArrayList<>();
        if (!log.root().equals(checkpoint.root())) {
            findings.add("the checkpoint's root is not that of the entries");
        }
        TreeReader tree = new TreeReader(new TileReader(tile -> site.read("/log/" + tile.path()), checkpoint.size()));
        losses.stream().filter(loss -> !loss.isKept(tree, checkpoint))
                .forEach(loss -> findings.add("the entries before the loss that entry %d declares are not those that were signed then"
                        .formatted(loss.position())));
        return findings;
    }

    private Optional<String> savedFinding(Checkpoint then, Checkpoint now, LogReader log, List<DeclaredLoss> news) {
        if (log.rootOfSaved().equals(Optional.of(then.root()))) {
            return Optional.empty();
        }
        Optional<DeclaredLoss> declared = news.stream().filter(loss -> loss.explains(then)).findFirst();
        lost = declared.map(loss -> "%s of the kept checkpoint of %,d cannot be had any more. Declared as lost: %s".formatted(
                loss.lostOf(then), then.size(), loss.words())).orElse(null);
        return declared.isPresent() ? Optional.empty() : Optional.of(now.size() < then.size()
                ? "the log has %,d entries, and had %,d when it was last checked".formatted(now.size(), then.size())
                : "the first %,d entries are not those that the checkpoint of the last run is of".formatted(then.size()));
    }

    private List<String> done(Note note, Checkpoint checkpoint, Optional<Checkpoint> before, ReplayedLog replayed,
            List<DeclaredLoss> losses, List<String> findings) throws IOException {
        lines.add("Log        %s".formatted(checkpoint.origin()));
        lines.add("Entries    %,d on %,d records; the words of %,d were taken down".formatted(
                checkpoint.size(), replayed.last().size(), replayed.withheld()));
        String isConsistent = findings.isEmpty() && lost == null ? "yes" : "see below";
        lines.add(before.map(then -> "Consistent with the checkpoint of %,d entries in %s: %s"
                .formatted(then.size(), saved.file(), isConsistent))
                .orElse("No checkpoint of an earlier run: nothing is known of what the log was before"));
        losses.forEach(loss -> lines.add("Lost       " + loss.words()));
        askOwnCheck(findings);
        if (findings.isEmpty() && lost == null) {
            saved.replace(note, losses.isEmpty() ? 0 : losses.getLast().position());
        }
        return findings;
    }

    /**
     * Asks for the site's own check, which also covers what nobody outside can see, such as entries past the last checkpoint. Its result
     * can only count against the site.
     */
    private void askOwnCheck(List<String> findings) {
        switch (ownCheck()) {
            case "UP" -> lines.add("The site says that its record agrees with its history");
            case "INCONSISTENT" -> findings.add("the site says of itself that its record does not agree with its history");
            default -> lines.add("The site does not say whether its record agrees with its history");
        }
    }

    private String ownCheck() {
        try {
            return String.valueOf(LogLeaf.object(site.ask(OWN_CHECK).text()).get("status"));
        } catch (IllegalArgumentException notShown) {
            return "";
        }
    }
}
