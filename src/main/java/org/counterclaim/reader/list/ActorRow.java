package org.counterclaim.reader.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.PluralWords;
import org.counterclaim.statement.Stance;

/**
 * An actor in a list.
 *
 * @param kind the word for the actor's kind
 * @param tally how many statements the actor made, by stance, for all stances
 * @param disputed for how many contested claims the actor stands
 */
public record ActorRow(Head head, String kind, @Nullable String description, Map<Stance, Integer> tally, int disputed) implements ListRow {

    @Override
    public RecordList list() {
        return RecordList.ACTORS;
    }

    /** Returns the stances that the actor took. */
    public Map<Stance, Integer> taken() {
        return tally.entrySet().stream().filter(stance -> stance.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, java.util.TreeMap::new));
    }

    @Override
    public List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(kind);
        values.add(description);
        values.addAll(tally.values());
        values.add(disputed);
        return values;
    }

    @Override
    public String summary() {
        int statements = tally.values().stream().mapToInt(Integer::intValue).sum();
        return kind + ". " + PluralWords.count(statements, "statement") + taken().entrySet().stream()
                .map(stance -> stance.getKey() + " " + stance.getValue()).collect(Collectors.joining(", ", ": ", "."));
    }
}
