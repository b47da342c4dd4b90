package org.counterclaim.history.replay;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.testing.OneOfEach;
import org.counterclaim.tlog.GrowingTree;
import org.counterclaim.tlog.MerkleHash;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;

/** Makes a record and its log for {@link Tamperings} to tamper with. A test imports it. */
class TamperScene {

    private static final int OPERATIONS = 800;
    private static final int SEED = 7;

    private static final String TILES = """
            insert into log_tile select 0, (e.position - 1) / 256, string_agg(sha256('\\x00'::bytea || log_leaf(e)), ''::bytea
                order by e.position)
            from entry e group by 2 having count(*) = 256""";

    private final Operations operations;
    private final OneOfEach records;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    TamperScene(Operations operations, OneOfEach records, JdbcClient database, PlatformTransactionManager transactions) {
        this.operations = operations;
        this.records = records;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes the record; the last entries are verdicts. */
    void make() {
        operations.run(OPERATIONS, SEED);
        operations.withhold();
        operations.lose();
        transaction.executeWithoutResult(status -> judge());
        transaction.executeWithoutResult(status -> judge());
    }

    /** Makes the log anew, with one checkpoint, which covers all entries but the last. It works as the owner, past all triggers. */
    static void log(Connection owner) {
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        database.sql("delete from log_tile").update();
        database.sql("delete from log_checkpoint").update();
        database.sql(TILES).update();
        checkpoint(database);
    }

    /** Gives another verdict without evidence. */
    private void judge() {
        UUID claim = database.sql("select id from claim where withdrawn_at is null order by id desc limit 1").query(UUID.class).single();
        int number = database.sql("select count(*) + 1 from verdict where claim_id = ?").param(claim).query(Integer.class).single();
        int version = database.sql("select version from claim where id = ?").param(claim).query(Integer.class).single();
        records.save(
                new Verdict(new VerdictDetails(claim, number, Mark.UNPROVEN, "Because \"so\"\n", List.of(), null, Instant.EPOCH, version),
                        OneOfEach.CHANGE));
    }

    /** Writes a checkpoint as a signer would; only its words matter here. */
    private static void checkpoint(JdbcClient database) {
        GrowingTree tree = new GrowingTree();
        database.sql("select log_leaf(e) from entry e where position < (select max(position) from entry) order by position")
                .query((row, number) -> row.getBytes(1)).list()
                .forEach(leaf -> tree.append(MerkleHash.leaf(leaf)));
        database.sql("insert into log_checkpoint (size, note) values (?, ?)").param(tree.size())
                .param("example.org/log\n%d\n%s\n\n\u2014 example.org/log c2lnbmF0dXJl\n".formatted(tree.size(), tree.root().base64()))
                .update();
    }
}
