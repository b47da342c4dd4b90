package org.counterclaim.history.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.account.Account;
import org.counterclaim.account.Role;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.StoryPlacement;
import org.counterclaim.history.log.LogLoss;
import org.counterclaim.record.AuditedRecord;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.Statement;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.EvidenceDirection;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;

/** Does everything that can be done to records, through their own verbs, at random but the same for the same seed. A test imports it. */
class Operations {

    private static final int IN_ONE_TRANSACTION = 40;
    private static final List<String> ADDRESSED = List.of("actor", "topic", "story", "article", "claim", "statement", "rating");

    private final OneOfEach records;
    private final EntityManager entities;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    private final Map<String, List<UUID>> ids = new HashMap<>();
    private final Couples couples;
    private final Set<UUID> touched = new HashSet<>();
    private final Map<UUID, Integer> verdicts = new HashMap<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Map<String, List<UUID>> fresh = new HashMap<>();
    private final List<ChangeAuthor> authors = new ArrayList<>(List.of(ChangeAuthor.SOFTWARE));
    private Words words = new Words(0);
    private AnyDetails any = new AnyDetails(words, ids);

    Operations(OneOfEach records, EntityManager entities, JdbcClient database, PlatformTransactionManager transactions) {
        this.records = records;
        this.entities = entities;
        this.database = database;
        this.couples = new Couples(records, entities);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does this many operations, several in one transaction. */
    void run(int operations, long seed) {
        words = new Words(seed);
        any = new AnyDetails(words, ids);
        for (int done = 0; done < operations; done += IN_ONE_TRANSACTION) {
            int now = Math.min(IN_ONE_TRANSACTION, operations - done);
            transaction.executeWithoutResult(status -> {
                entities.unwrap(Session.class).setFetchBatchSize(IN_ONE_TRANSACTION);
                for (int i = 0; i < now; i++) {
                    one();
                }
            });
            fresh.forEach((kind, made) -> of(kind).addAll(made));
            fresh.clear();
            touched.clear();
        }
    }

    /** Declares several losses of signed checkpoints, each of which goes on from an earlier one. */
    void lose() {
        Note kept = records.signed(0);
        for (int done = 0; done < 5; done++) {
            Note lost = records.signed(Checkpoint.parse(kept.text()).size() - (done == 0 ? 1 : 0));
            records.put(done == 0 ? new LogLoss(lost, Instant.EPOCH, Optional.empty(), null, OneOfEach.CHANGE)
                    : new LogLoss(lost, Instant.EPOCH, Optional.of(kept), Instant.EPOCH, OneOfEach.CHANGE));
        }
    }

    /** Takes down the words of some entries, as the law may demand, and repeats what they said of the record. */
    void withhold() {
        transaction.executeWithoutResult(status -> database.sql("""
                with late as (
                    select distinct on (r.id) r.id, r.version, e.position, s.state from story r join entry e on e.record_id = r.id
                        join entry_state s on s.position = e.position where e.record_version < r.version order by r.id, e.position),
                    done as (update story r set version = r.version + 1 from late where late.id = r.id returning r.id, r.version)
                select append_entry('story', done.id, done.version, 'withheld', 'Court order', null, 'Counterclaim', \
                sha256(done.id::text::bytea),
                    (select l.state from entry n join entry_state l on l.position = n.position where n.record_id = done.id
                        order by n.position desc limit 1), array[late.position])
                from done join late on late.id = done.id""").query((row, number) -> row.getLong(1)).list());
    }

    private void one() {
        int choice = words.below(100);
        if (choice < 3 || few("account")) {
            open();
        } else if (choice < 5) {
            assign();
        } else if (choice < 10 || few("actor")) {
            add("actor");
        } else if (choice < 11 || few("topic")) {
            add("topic");
        } else if (choice < 13 || few("story")) {
            add("story");
        } else if (choice < 17 || few("article")) {
            add("article");
        } else if (choice < 23 || few("claim")) {
            add("claim");
        } else if (choice < 35 || few("statement")) {
            add("statement");
        } else if (choice < 37 || few("rating")) {
            add("rating");
        } else if (choice < 41) {
            judge();
        } else if (choice < 46) {
            couples.mergeOrPart(words, any, this::because);
        } else if (choice < 56) {
            move();
        } else if (choice < 60) {
            trace();
        } else {
            change(words.one(ADDRESSED), choice);
        }
    }

    private void open() {
        make("account", new Account(words.slug(), words.text(), roles(), because()));
    }

    private void assign() {
        Account account = (Account) records.find("account", untouched("account"));
        authors.add(account.author());
        account.assign(roles(), because());
        account.interests().keySet().stream().sorted().limit(1).forEach(actor -> account.endInterest(actor, because()));
        words.several(of("actor")).forEach(actor -> account.declare(actor, words.text(), because()));
        records.save(account);
    }

    private void add(String kind) {
        make(kind, any.make(kind, words.slug(), because()));
    }

    /** Saves a record now if others may name it, because Hibernate does not know that an id refers to another record. */
    private void make(String kind, AuditedRecord record) {
        fresh.computeIfAbsent(kind, any -> new ArrayList<>()).add(records.save(record).id());
    }

    private void judge() {
        UUID claim = words.one(of("claim"));
        int number = verdicts.merge(claim, 1, Integer::sum);
        ChangeAuthor approver = words.rarely() && authors.size() > 2 ? authors.getLast() : null;
        ChangeAuthor giver = words.one(authors.stream().filter(author -> approver == null || !approver.equals(author)).toList());
        ChangeReason change = new ChangeReason(giver, words.maybeText());
        records.save(
                new Verdict(
                        new VerdictDetails(claim, number, words.one(List.of(Mark.values())), words.text(), evidence(), words.maybeText(),
                                Instant.now(), judged(claim), words.rarely() ? LocalDate.of(2030, 2, 28) : null, words.maybeText(),
                                approver, null),
                        change));
    }

    private int judged(UUID claim) {
        return database.sql("select max(record_version) from entry where record_id = ?").param(claim).query(Integer.class).single();
    }

    private List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        words.several(of("article"))
                .forEach(id -> all.add(Evidence.article(id, words.one(List.of(EvidenceDirection.values())), words.maybeText())));
        words.several(of("statement"))
                .forEach(id -> all.add(Evidence.statement(id, words.one(List.of(EvidenceDirection.values())), words.maybeText())));
        return all;
    }

    private void move() {
        Claim claim = (Claim) records.find("claim", untouched("claim"));
        UUID story = words.one(of("story"));
        if (claim.numberIn(story).isPresent()) {
            claim.leave(story, because());
        } else {
            int number = claim.numberKeptIn(story).orElseGet(() -> numbers.merge(story, 1, Integer::sum));
            claim.standIn(new StoryPlacement(story, number), because());
            if (words.rarely()) {
                claim.leave(story, because());
            }
        }
        records.save(claim);
    }

    private void trace() {
        Statement statement = (Statement) records.find("statement", untouched("statement"));
        Map<UUID, ReportDetails> otherwise = new HashMap<>();
        statement.reports().forEach((id, report) -> otherwise.put(id,
                new ReportDetails(report.article(), words.maybeText(), words.maybeText(), report.relayedFrom(), any.maybeCorrection())));
        statement.trace(otherwise, because());
        records.save(statement);
    }

    private void change(String kind, int choice) {
        PublishedRecord record = (PublishedRecord) records.find(kind, untouched(kind));
        if (choice < 70) {
            record.rename(words.rarely() ? record.addresses().all().iterator().next() : words.slug(), because());
        } else if (choice < 78) {
            record.withdraw(new ChangeReason(words.one(authors), words.text()));
        } else if (choice < 84) {
            record.reinstate(because());
        } else {
            any.revise(record, because());
        }
        records.save(record);
    }

    private ChangeReason because() {
        return new ChangeReason(words.one(authors), words.text());
    }

    private Set<Role> roles() {
        return words.some(List.of(Role.values()));
    }

    /** Returns a record that this transaction has not changed yet, because changes that cancel each other out make no revision. */
    private UUID untouched(String kind) {
        UUID id = words.one(of(kind));
        while (!touched.add(id)) {
            id = words.one(of(kind));
        }
        return id;
    }

    private boolean few(String kind) {
        return of(kind).size() < 3;
    }

    private List<UUID> of(String kind) {
        return ids.computeIfAbsent(kind, any -> new ArrayList<>());
    }
}
