package org.counterclaim.tlog.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.counterclaim.tlog.VerifierKey;

/** Replays the entries of a log: it collects the last state of each record, and the faults of the entries. */
final class ReplayedLog {

    private static final String WITHHELD = "withheld";

    private final Map<String, LastEntry> last = new HashMap<>();
    private final Set<Long> wordless = new TreeSet<>();
    private final Map<Long, String> withheldFrom = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final List<LogLeaf> losses = new ArrayList<>();
    private @Nullable LogLeaf before;

    /**
     * A record's last entry in the log.
     *
     * @param position the entry's position
     * @param state the record's whole state; null if its words are missing
     */
    record LastEntry(String type, long position, int version, @Nullable String state) {}

    /** Adds the next entry, with the words that it commits to. */
    void add(LogLeaf leaf, CommittedWords words) {
        checkOrder(leaf);
        LastEntry earlier = last.get(leaf.record());
        if (earlier != null && (leaf.version() <= earlier.version() || !earlier.type().equals(leaf.type()))) {
            find(leaf, "does not go on from the entry before on the same record");
        }
        if (words.position() != leaf.position()) {
            find(leaf, "is served with the words of entry " + words.position());
        } else if (words.areGone()) {
            wordless.add(leaf.position());
        } else if (!words.keepTo(leaf)) {
            find(leaf, "does not commit to the words that are served with it");
        }
        withhold(leaf);
        if (leaf.type().equals("loss") && earlier == null) {
            losses.add(leaf);
        }
        last.put(leaf.record(), new LastEntry(leaf.type(), leaf.position(), leaf.version(), words.state()));
        before = leaf;
    }

    private void checkOrder(LogLeaf leaf) {
        if (leaf.position() != (before == null ? 1 : before.position() + 1)) {
            find(leaf, "stands at the wrong place");
        }
        if (before != null && leaf.at().isBefore(before.at())) {
            find(leaf, "says that it is older than the entry before");
        }
    }

    private void withhold(LogLeaf leaf) {
        if (leaf.action().equals(WITHHELD) != (leaf.withholds() != null)) {
            find(leaf, "must name the entries whose words it takes down, and no other may");
        }
        if (leaf.withholds() != null) {
            leaf.withholds().forEach(position -> withheldFrom.put(position, leaf.record()));
        }
    }

    private void find(LogLeaf leaf, String what) {
        findings.add("entry %d (%s %s) %s".formatted(leaf.position(), leaf.type(), leaf.record(), what));
    }

    /** Returns all faults of the entries so far. */
    List<String> findings() {
        List<String> all = new ArrayList<>(findings);
        Set<Long> unexplained = new TreeSet<>(wordless);
        unexplained.removeAll(withheldFrom.keySet());
        unexplained.forEach(
                position -> all.add("the words of entry %d are gone, and no entry says that they were taken down".formatted(position)));
        return all;
    }

    /** Returns how many entries have lost their words according to later entries. */
    int withheld() {
        Set<Long> explained = new HashSet<>(wordless);
        explained.retainAll(withheldFrom.keySet());
        return explained.size();
    }

    /**
     * Returns the losses that the site has declared, in order.
     *
     * @throws InvalidLogResponseException if one is invalid
     */
    List<DeclaredLoss> losses(VerifierKey key) {
        return losses.stream().map(leaf -> DeclaredLoss.read(leaf.position(), leaf.at(),
                Objects.requireNonNullElse(Objects.requireNonNull(last.get(leaf.record())).state(), "{}"), key)).toList();
    }

    /** Returns the last entry of each record, by the record's id. */
    Map<String, LastEntry> last() {
        return last;
    }
}
