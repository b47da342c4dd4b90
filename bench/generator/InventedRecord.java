import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.counterclaim.core.json.RecordState;
import org.counterclaim.record.RecordType;

/** A record while its history is made up. */
final class InventedRecord {

    final RecordType<?, ?> type;
    final UUID id;
    /** The numbers of the stories that show it; parts of a claim have the claim's own list. */
    final List<Integer> stories;
    /** Claims that are linked with it: their stories show it, too. */
    final List<InventedRecord> linked = new ArrayList<>();
    int version = -1;
    int changesToCome;
    private final Map<String, Object> members = new TreeMap<>();

    InventedRecord(RecordType<?, ?> type, UUID id) {
        this(type, id, new ArrayList<>());
    }

    InventedRecord(RecordType<?, ?> type, UUID id, List<Integer> stories) {
        this.type = type;
        this.id = id;
        this.stories = stories;
    }

    InventedRecord with(String name, Object value) {
        if (value == null) {
            members.remove(name);
        } else {
            members.put(name, value);
        }
        return this;
    }

    Object get(String name) {
        return members.get(name);
    }

    String text(String name) {
        return get(name).toString();
    }

    /** As the application writes it into the history. */
    String state() {
        RecordState state = new RecordState();
        members.forEach((name, value) -> {
            if (value instanceof Set<?> set) {
                state.withSet(name, set);
            } else {
                state.with(name, value);
            }
        });
        return state.toString();
    }
}
