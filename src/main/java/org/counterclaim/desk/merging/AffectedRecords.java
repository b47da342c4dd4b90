package org.counterclaim.desk.merging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.desk.RecordForms;

/** Reads what records are called in which something changes. */
@Repository
class AffectedRecords {

    private final JdbcClient database;
    private final RecordForms forms;

    AffectedRecords(JdbcClient database, RecordForms forms) {
        this.database = database;
        this.forms = forms;
    }

    private record Key(String kind, UUID id) {}

    private record ReferencePlace(String kind, UUID id, String place) {}

    private record Name(String kind, UUID id, String slug, String label) {}

    /** The records that name the first of the two. */
    List<AffectedRecord> referringTo(MergePair pair) {
        return named(database.sql("""
                        select by_kind kind, by_id id, place from record_reference where kind = :kind and id = :from
                        order by by_kind desc, by_id""")
                .param("kind", pair.kind()).param("from", pair.fromId()).query(new SimplePropertyRowMapper<>(ReferencePlace.class)).list());
    }

    /** The records in which something was moved. */
    List<AffectedRecord> in(List<MergeMove> moves) {
        return named(moves.stream().map(move -> new ReferencePlace(move.kind(), move.id(), move.words())).toList());
    }

    private List<AffectedRecord> named(List<ReferencePlace> places) {
        Map<Key, List<String>> byRecord = places.stream().collect(Collectors.groupingBy(place -> new Key(place.kind(), place.id()),
                LinkedHashMap::new,
                Collectors.mapping(ReferencePlace::place,
                        Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf))));
        Map<Key, Name> names = names(byRecord.keySet().stream().map(Key::id).toArray(UUID[]::new));
        return byRecord.entrySet().stream().map(record -> {
            Name name = names.get(record.getKey());
            return new AffectedRecord(record.getKey().kind(), name == null ? null : name.label(),
                    name == null ? null : "/desk/" + forms.of(name.kind()).plural() + "/" + name.slug(), record.getValue());
        }).toList();
    }

    private Map<Key, Name> names(UUID[] ids) {
        return database.sql("select kind, id, slug, label from record_name where names_label and id = any(:ids)")
                .param("ids", ids).query(Name.class).stream()
                .collect(Collectors.toMap(name -> new Key(name.kind(), name.id()), name -> name));
    }
}
