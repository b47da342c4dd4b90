package org.counterclaim.interchange.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.claim.ClaimNumbers;
import org.counterclaim.core.InputText;
import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;
import org.counterclaim.interchange.imports.SourceRecords.RecordedClaim;

/** Rows of one story on their way into a bundle: which of the things in them are on record, and under which slugs others go there. */
final class RowBatch {

    private static final int LONGEST_BASE = 80;
    private static final int HASH_LENGTH = 6;

    private final SourceRecords records;
    private final ClaimNumbers numbers;
    private final UUID importId;
    private final ImportSettings settings;
    private final @Nullable UUID story;
    private final RowBundle bundle;
    private final Set<SourceKey> back;

    /** The slugs of the records that things are, of those that are not on record yet, too. */
    private final Map<SourceKey, String> slugs = new HashMap<>();
    private final Map<String, RecordedClaim> claims = new HashMap<>();
    private final Map<String, Set<String>> taken = new HashMap<>();

    /** What was last said on a claim by an actor, in these rows. */
    private final Map<String, String> latest = new HashMap<>();

    /** How editors read labels of fact-checkers. */
    private final Map<String, Optional<String>> readings = new HashMap<>();
    private int nextNumber;

    /**
     * Begins with a story and an empty bundle.
     *
     * @param story null if it is not on record yet
     * @param back the things whose records have just been put back
     */
    RowBatch(SourceRecords records, ClaimNumbers numbers, UUID importId, ImportSettings settings, @Nullable UUID story, RowBundle bundle,
            Set<SourceKey> back) {
        this.back = back;
        this.records = records;
        this.numbers = numbers;
        this.importId = importId;
        this.settings = settings;
        this.story = story;
        this.bundle = bundle;
    }

    /** Returns how the things in some rows of one story are told apart. */
    static Set<SourceKey> keys(List<ImportedStatement> rows) {
        Set<SourceKey> keys = new HashSet<>(List.of(SourceKey.of("story", rows.getFirst().claim().story())));
        for (ImportedStatement row : rows) {
            names(row).map(RowBatch::actorKey).forEach(keys::add);
            sources(row).map(RowBatch::articleKey).forEach(keys::add);
            keys.add(claimKey(row.claim()));
            Stream.of(row.said() == null ? null : statementKey(row), row.rated() == null ? null : ratingKey(row)).filter(Objects::nonNull)
                    .forEach(keys::add);
        }
        return keys;
    }

    /** Looks up what is on record of some rows, and returns them. */
    List<ImportedStatement> prepared(List<ImportedStatement> rows) {
        lookUpActors(rows.stream().flatMap(RowBatch::names).collect(Collectors.toCollection(LinkedHashSet::new)));
        lookUpArticles(rows.stream().flatMap(RowBatch::sources).toList());
        lookUpClaims(rows.stream().map(ImportedStatement::claim).toList());
        lookUp("statement", rows.stream().filter(row -> row.said() != null).flatMap(RowBatch::statementKeys).toList());
        lookUp("rating", rows.stream().filter(row -> row.rated() != null).map(RowBatch::ratingKey).toList());
        takeSlugs("actor", rows.stream().flatMap(RowBatch::names));
        takeSlugs("article", rows.stream().flatMap(RowBatch::sources).map(ImportedStatement.Source::headline));
        takeSlugs("claim", rows.stream().map(row -> row.claim().text()));
        takeSlugs("statement", rows.stream().map(RowBatch::statementName));
        takeSlugs("rating", rows.stream().map(RowBatch::ratingName));
        nextNumber = story == null ? 1 : numbers.next(story);
        return rows;
    }

    /** Adds a row to the bundle; returns whether anything of it is new on record. */
    boolean add(ImportedStatement row) {
        boolean isNew = !slugs.containsKey(claimKey(row.claim())) || back.remove(claimKey(row.claim()));
        String claim = claim(row);
        ImportedStatement.Said said = row.said();
        if (said != null) {
            isNew |= back.remove(statementKey(row));
            if (!slugs.containsKey(statementKey(row))) {
                addStatement(row, said, statementKey(row), claim);
                isNew = true;
            }
        }
        ImportedStatement.Rated rated = row.rated();
        if (rated != null) {
            isNew |= back.remove(ratingKey(row));
            if (!slugs.containsKey(ratingKey(row))) {
                addRating(row, rated, claim);
                isNew = true;
            }
        }
        return isNew;
    }

    private void addStatement(ImportedStatement row, ImportedStatement.Said said, SourceKey key, String claim) {
        ImportedStatement.Source source = row.source();
        String speaker = actor(said.speaker(), said.isOutlet() ? "outlet" : ActorGuess.speaker(said.speaker()), row.line());
        List<String> relays = said.toldBy().stream().map(name -> actor(name, ActorGuess.speaker(name), row.line())).distinct().toList();
        String article = source == null ? null : article(source, row.line());
        String answered = said.answers().isEmpty() ? null : answered(row, said.answers(), claim);
        place(claim);
        String slug = slug(key, statementName(row));
        bundle.statement(row.line(), slug, claim, said, speaker, relays, answered, article, source);
        latest.put(claim + " " + speaker, slug);
    }

    /** Returns the slug of the statement with a number, or of what somebody last said on a claim: in the rows before or on record. */
    private String answered(ImportedStatement row, String speaker, String claim) {
        String numbered = slugs.get(SourceKey.of("statement", claimKey(row.claim()).hex(), speaker));
        if (numbered != null) {
            return numbered;
        }
        String actor = slugs.get(actorKey(speaker));
        String here = latest.get(claim + " " + actor);
        return here != null ? here : Optional.ofNullable(actor).flatMap(slug -> records.lastStatement(claim, slug))
                .orElseThrow(() -> new RefusedRowException(ColumnMeaning.ANSWERS,
                        "Nothing that %s said on this claim is on record, or in the rows before.".formatted(speaker)));
    }

    private void addRating(ImportedStatement row, ImportedStatement.Rated rated, String claim) {
        String checker = actor(rated.checker(), "organisation", row.line());
        String article = rated.review() == null ? null : article(rated.review(), row.line());
        bundle.rating(row.line(), slug(ratingKey(row), ratingName(row)), claim, checker, rated, article,
                readings.computeIfAbsent(checker + " " + rated.rating(), label -> records.reading(checker, rated.rating())).orElse(null));
    }

    private String claim(ImportedStatement row) {
        SourceKey key = claimKey(row.claim());
        String present = slugs.get(key);
        if (present != null) {
            bundle.alsoFor("claim", present, row.line());
            return present;
        }
        List<String> about =
                row.claim().about().stream().map(name -> actor(name, ActorGuess.speaker(name), row.line())).distinct().toList();
        String slug = slug(key, row.claim().text());
        bundle.claim(row.line(), slug, nextNumber++, row.claim(), about);
        return slug;
    }

    /** Has a claim that is on record stand in the bundle, to hold what is said on it. */
    private void place(String claim) {
        RecordedClaim recorded = claims.get(claim);
        if (recorded != null) {
            bundle.known(recorded, nextNumber);
            nextNumber += recorded.number() == null ? 1 : 0;
        }
    }

    private String actor(String name, String kind, int line) {
        SourceKey key = actorKey(name);
        String present = slugs.get(key);
        if (present != null) {
            bundle.alsoFor("actor", present, line);
            return present;
        }
        String slug = slug(key, name);
        bundle.actor(line, slug, name, kind);
        return slug;
    }

    private String article(ImportedStatement.Source source, int line) {
        SourceKey key = articleKey(source);
        String present = slugs.get(key);
        if (present != null) {
            bundle.alsoFor("article", present, line);
            return present;
        }
        String publisher = source.publisher().isEmpty() ? null : actor(source.publisher(), "outlet", line);
        String slug = slug(key, source.headline());
        bundle.article(line, slug, source, ActorGuess.article(source), publisher);
        return slug;
    }

    /** Remembers which record each thing is, once all are on record. */
    void remember() {
        Stream.of("actor", "article", "claim", "statement", "rating").forEach(kind -> {
            Map<SourceKey, String> things = new LinkedHashMap<>();
            slugs.forEach((key, slug) -> {
                if (key.kind().equals(kind)) {
                    things.put(key, slug);
                }
            });
            records.remember(importId, kind, things, bundle.created(kind));
        });
    }

    private void lookUpActors(Collection<String> names) {
        Map<String, String> byName = records.actors(names);
        lookUp("actor", names.stream().map(RowBatch::actorKey).toList());
        for (String name : names) {
            String joined = settings.slugOf(name);
            String slug = !joined.isEmpty() ? joined : byName.getOrDefault(SourceKey.plain(name), "");
            if (!slug.isEmpty()) {
                slugs.put(actorKey(name), slug);
            }
        }
    }

    private void lookUpArticles(List<ImportedStatement.Source> sources) {
        lookUp("article", sources.stream().map(RowBatch::articleKey).toList());
        Map<String, String> byPage =
                records.articles(sources.stream().map(ImportedStatement.Source::address).filter(Objects::nonNull).toList());
        for (ImportedStatement.Source source : sources) {
            WebAddress address = source.address();
            String slug = address == null ? null : byPage.get(address.identity());
            if (slug != null) {
                slugs.putIfAbsent(articleKey(source), slug);
            }
        }
    }

    private void lookUpClaims(List<ImportedStatement.ClaimPart> parts) {
        if (story == null) {
            return;
        }
        lookUp("claim", parts.stream().map(RowBatch::claimKey).toList());
        records.claimsAt(story, parts.stream().map(RowBatch::claimKey).map(slugs::get).filter(Objects::nonNull).distinct().toList())
                .forEach(claims::put);
        Map<String, RecordedClaim> byText =
                records.claims(story, parts.stream().map(ImportedStatement.ClaimPart::text).distinct().toList());
        for (ImportedStatement.ClaimPart part : parts) {
            RecordedClaim recorded = byText.get(SourceKey.plain(part.text()));
            if (recorded != null && slugs.putIfAbsent(claimKey(part), recorded.slug()) == null) {
                claims.put(recorded.slug(), recorded);
            }
        }
    }

    private void lookUp(String kind, List<SourceKey> keys) {
        records.known(kind, new HashSet<>(keys)).forEach(slugs::put);
    }

    private void takeSlugs(String kind, Stream<String> names) {
        List<String> bases = names.filter(name -> !name.isEmpty()).map(RowBatch::base).distinct().toList();
        taken.put(kind, bases.isEmpty() ? new HashSet<>() : records.taken(kind, bases));
    }

    /** Chooses a slug for a thing that is new. */
    private String slug(SourceKey key, String name) {
        String slug = free(base(name), Objects.requireNonNull(taken.get(key.kind())), SourceKey.of(key.kind(), key.hex(), importId));
        slugs.put(key, slug);
        return slug;
    }

    private static String base(String name) {
        return Slug.from(InputText.fitting(name, LONGEST_BASE)).text();
    }

    /** Returns a slug that is not among those taken, and adds it to them; one that is taken is told apart by a key. */
    static String free(String base, Set<String> taken, SourceKey key) {
        if (taken.add(base)) {
            return base;
        }
        StringBuilder hash = new StringBuilder("-");
        for (int i = 0; i < HASH_LENGTH; i++) {
            hash.append(Character.forDigit(key.hash()[i] & 0xF, 16));
        }
        String slug = base.substring(0, Math.min(base.length(), LONGEST_BASE)).replaceAll("-$", "") + hash;
        taken.add(slug);
        return slug;
    }

    private static Stream<String> names(ImportedStatement row) {
        ImportedStatement.Said said = row.said();
        ImportedStatement.Rated rated = row.rated();
        return Stream.of(row.claim().about().stream(), said == null ? Stream.<String>empty()
                : Stream.concat(Stream.of(said.speaker(), said.answers()), said.toldBy().stream()),
                sources(row).map(ImportedStatement.Source::publisher), rated == null ? Stream.<String>empty() : Stream.of(rated.checker()))
                .flatMap(some -> some).filter(name -> !name.isEmpty());
    }

    private static Stream<ImportedStatement.Source> sources(ImportedStatement row) {
        ImportedStatement.Rated rated = row.rated();
        return Stream.of(row.source(), rated == null ? null : rated.review()).filter(Objects::nonNull);
    }

    private static String statementName(ImportedStatement row) {
        ImportedStatement.Said said = row.said();
        return said == null ? "" : InputText.fitting(said.speaker(), LONGEST_BASE / 2) + " " + said.stance() + " "
                + InputText.fitting(row.claim().text(), LONGEST_BASE / 2);
    }

    private static String ratingName(ImportedStatement row) {
        ImportedStatement.Rated rated = row.rated();
        return rated == null ? "" : InputText.fitting(rated.checker(), LONGEST_BASE / 2) + " on "
                + InputText.fitting(row.claim().text(), LONGEST_BASE / 2);
    }

    private static SourceKey actorKey(String name) {
        return SourceKey.of("actor", name);
    }

    private static SourceKey articleKey(ImportedStatement.Source source) {
        WebAddress address = source.address();
        return address != null ? SourceKey.of("article", "page", address.identity())
                : !source.id().isEmpty() ? SourceKey.of("article", "id", source.id(), source.headline())
                : SourceKey.of("article", source.publisher(), source.headline());
    }

    private static SourceKey claimKey(ImportedStatement.ClaimPart claim) {
        return claim.id().isEmpty() ? SourceKey.of("claim", claim.story(), "text", claim.text())
                : SourceKey.of("claim", claim.story(), "id", claim.id());
    }

    private static SourceKey statementKey(ImportedStatement row) {
        ImportedStatement.Said said = Objects.requireNonNull(row.said());
        ImportedStatement.Source source = row.source();
        String claim = claimKey(row.claim()).hex();
        return said.id().isEmpty()
                ? SourceKey.of("statement", claim, said.speaker(), said.stance(), said.isDated() ? said.at().edtf() : "", said.quotation(),
                        source == null ? ""
                                : articleKey(source).hex())
                : SourceKey.of("statement", claim, said.id());
    }

    /** Returns the key of a row's statement and, if it answers one by the number of its row, of that. */
    private static Stream<SourceKey> statementKeys(ImportedStatement row) {
        String answers = Objects.requireNonNull(row.said()).answers();
        return answers.isEmpty() ? Stream.of(statementKey(row))
                : Stream.of(statementKey(row), SourceKey.of("statement", claimKey(row.claim()).hex(), answers));
    }

    private static SourceKey ratingKey(ImportedStatement row) {
        ImportedStatement.Rated rated = Objects.requireNonNull(row.rated());
        ImportedStatement.Source review = rated.review();
        return SourceKey.of("rating", claimKey(row.claim()).hex(), rated.checker(), rated.rating(),
                review == null ? "" : articleKey(review).hex());
    }
}
