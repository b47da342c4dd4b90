import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.counterclaim.actor.ActorType;
import org.counterclaim.core.Slug;

/** Whoever speaks or publishes, by Zipf's law; each is put on record when it first comes up. */
final class Cast {

    private static final String[] FIRST = """
            Marta Tobias Inês Halvard Priya Osric Léa Jürgen Olena Łukasz Nuria Bogdan Aoife Søren Camille Ansel Iryna Rafael Dagny Emre \
            Zofia Piet Oksana Matthis Lucía Henrike Taras Étienne Wanda Joaquín""".split(" ");
    private static final String[] PART = """
            ver bran stol mar wick hal dren ost fer lund gar pell tor vain ek sund rim bel kov ash nor quil dar hest ryn mol tar skel un \
            iev""".split(" ");
    private static final String[] BODY = {"Harbour Trust", "Water Company", "City Council", "Ministry of Transport", "Hospital Board",
        "Teachers' Union", "Police Authority", "Energy Cooperative", "Port Authority", "District Court", "Rail Operator",
        "Planning Office"};
    private static final String[] PAPER = {"Courier", "Gazette", "Tribune", "Radio", "Herald", "Abendblatt", "Le Quotidien", "El Correo",
        "Visnyk", "Observer"};
    private static final String[] UNNAMED = {"Officials", "A former engineer", "Two people with knowledge of the talks", "Residents",
        "A person close to the board", "Police sources", "A clerk"};

    private final InventedHistory history;
    private final SplittableRandom random;
    private final Zipf speakers;
    private final Zipf outlets;
    private final Map<String, InventedRecord> known = new HashMap<>();
    private final Set<String> slugs = new HashSet<>();

    Cast(InventedHistory history, int claims, SplittableRandom random) {
        this.history = history;
        this.random = random;
        speakers = new Zipf(Math.max(60, claims / 20), 10);
        outlets = new Zipf(Math.max(12, claims / 500), 5);
    }

    /** So many different speakers, those who come up most often first. */
    List<InventedRecord> speakers(int count, InventedRecord by) throws Exception {
        Set<Integer> ranks = new LinkedHashSet<>();
        for (int tries = 0; ranks.size() < count && tries < 4 * count; tries++) {
            ranks.add(speakers.next(random));
        }
        List<InventedRecord> all = new ArrayList<>();
        for (int rank : ranks.stream().sorted().toList()) {
            all.add(speaker(rank, by));
        }
        return all;
    }

    /** A publisher of articles. */
    InventedRecord outlet(InventedRecord by) throws Exception {
        int rank = outlets.next(random);
        return known("outlet", rank, by, () -> actor(Vocabulary.capital(name()) + " " + PAPER[rank % PAPER.length], "outlet"));
    }

    private InventedRecord speaker(int rank, InventedRecord by) throws Exception {
        InventedRecord voucher = rank % 10 == 9 ? outlet(by) : null;
        return known("speaker", rank, by, () -> switch (rank % 10) {
            case 2, 5 -> actor(Vocabulary.capital(name()) + " " + BODY[rank / 10 % BODY.length],
                    rank % 10 == 2 ? "organisation" : "government");
            case 9 -> actor(UNNAMED[rank / 10 % UNNAMED.length], "unnamed source").with("vouchedBy", Set.of(voucher.id));
            default -> actor(FIRST[random.nextInt(FIRST.length)] + " " + Vocabulary.capital(name()), "person");
        });
    }

    private InventedRecord known(String kind, int rank, InventedRecord by, java.util.function.Supplier<InventedRecord> made)
            throws Exception {
        InventedRecord present = known.get(kind + rank);
        if (present != null) {
            return present;
        }
        InventedRecord actor = made.get();
        known.put(kind + rank, actor);
        actor.changesToCome = random.nextInt(8) == 0 ? 1 : 0;
        boolean changes = actor.changesToCome > 0;
        history.append(actor, "created", null, by);
        if (changes) {
            history.append(actor.with("aliases", Set.of(Vocabulary.capital(name()))), "changed", "Another name", by);
        }
        return actor;
    }

    private InventedRecord actor(String name, String kind) {
        String slug = Slug.from(name).text();
        if (!slugs.add(slug)) {
            slug += "-" + slugs.size();
            slugs.add(slug);
        }
        String description = random.nextInt(3) > 0 ? null : Vocabulary.ALL.getFirst().sentence(random, 8) + ".";
        return new InventedRecord(ActorType.TYPE, history.id()).with("name", name).with("kind", kind).with("slug", slug)
                .with("description", description);
    }

    private String name() {
        return Vocabulary.invented(PART, 2 + random.nextInt(2), random).toLowerCase(Locale.ROOT);
    }
}
