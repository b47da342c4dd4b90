package org.counterclaim.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.core.Slug;
import org.counterclaim.desk.Field;
import org.counterclaim.desk.FormPage;
import org.counterclaim.desk.Names;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordForms;
import org.counterclaim.desk.Rejected;
import org.counterclaim.desk.Sent;
import org.counterclaim.desk.Typed;
import org.counterclaim.history.Mergeable;

/** Puts together what merging two records would do. */
@Component
class MergerPages {

    private static final Map<String, Set<String>> GATHERED = Map.of(
            "actor", Set.of("aliases", "vouchedBy"),
            "article", Set.of("reliesOn"),
            "claim", Set.of("stories", "about", "contradicts", "partOf"));

    private final RecordForms forms;
    private final Names names;
    private final Pairs pairs;
    private final Records records;
    private final Obstacles obstacles;
    private final TouchedRecords touched;

    MergerPages(RecordForms forms, Names names, Pairs pairs, Records records, Obstacles obstacles, TouchedRecords touched) {
        this.forms = forms;
        this.names = names;
        this.pairs = pairs;
        this.records = records;
        this.obstacles = obstacles;
        this.touched = touched;
    }

    /** The page as it is first shown, or as it is shown again when it could not be done. */
    @Transactional(readOnly = true)
    public MergerPage of(String plural, Slug slug, Sent sent, Map<String, String> problems) {
        RecordForm<?, ?> form = forms.at(plural);
        Mergeable from = records.mergeable(form.kind(), form.get(slug).id());
        Map<String, String> all = new HashMap<>(problems);
        Pair pair = null;
        if (sent.typed().has(MergerPage.INTO) || sent.typed().has(MergerPage.INTO_ID)) {
            try {
                pair = pairs.find(plural, slug, sent.typed());
            } catch (Rejected unknown) {
                all.putAll(unknown.problems());
            }
        }
        return new MergerPage(form.kind(), plural, form.deskAddress(from.slug()) + "/merger", sent, side(form, from.id()),
                into(form, pair == null ? sent.typed().one(MergerPage.INTO) : names.typed(form.kind(), pair.intoId()), all),
                pair == null ? null : preview(pair), all);
    }

    private static FormPage.Line into(RecordForm<?, ?> form, String typed, Map<String, String> problems) {
        Field field = Field.one(MergerPage.INTO, "Merge it into", form.kind()).required()
                .hint("The %s that stays, by its name.".formatted(form.kind()));
        return FormPage.Line.alone(field, typed, problems.get(MergerPage.INTO), form.plural());
    }

    private MergerPage.Preview preview(Pair pair) {
        List<Obstacle> standing = obstacles.of(pair);
        return new MergerPage.Preview(side(pair.form(), pair.intoId()), pair.isOne() ? List.of() : lines(pair),
                pair.isOne() ? List.of() : touched.naming(pair), standing);
    }

    private MergerPage.Side side(RecordForm<?, ?> form, UUID id) {
        Mergeable record = records.mergeable(form.kind(), id);
        return new MergerPage.Side(id, records.name(record), "/" + form.plural() + "/" + record.slug(), record.revision());
    }

    private List<MergerPage.Line> lines(Pair pair) {
        Typed from = pair.form().typedAt(pair.from().slug(), names::typed);
        Typed into = pair.form().typedAt(pair.into().slug(), names::typed);
        List<MergerPage.Line> lines = new ArrayList<>();
        for (Field field : pair.form().fields(from)) {
            if (from.has(field.name()) || into.has(field.name())) {
                lines.add(new MergerPage.Line(field.label(), from.all(field.name()), into.all(field.name()),
                        outcome(pair.kind(), field.name(), from, into)));
            }
        }
        lines.add(new MergerPage.Line("Address", List.of("/" + pair.form().plural() + "/" + pair.from().slug()),
                List.of("/" + pair.form().plural() + "/" + pair.into().slug()), "leads to the other"));
        return lines;
    }

    private static String outcome(String kind, String field, Typed from, Typed into) {
        if (!from.has(field)) {
            return "nothing to carry over";
        } else if (from.all(field).equals(into.all(field))) {
            return "the same";
        } else if (kind.equals("actor") && field.equals("name")) {
            return "becomes another name";
        }
        boolean isGathered = GATHERED.getOrDefault(kind, Set.of()).contains(field)
                && (!field.equals("vouchedBy") || into.one("kind").equals(from.one("kind")));
        return isGathered ? "carried over" : "not carried over";
    }
}
