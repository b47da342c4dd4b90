package org.counterclaim.desk.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.EnumWords;
import org.counterclaim.statement.Stance;
import org.counterclaim.web.NotFoundException;

/** Stores the article texts that editors log from. Nobody can read another person's. */
@Repository
class Intakes {

    private static final String ALL = """
            select i.*, a.slug, a.headline from private.intake i left join article a on a.id = i.article_id
            where i.account_id = :account\s""";

    private final JdbcClient database;
    private final ObjectMapper json;

    Intakes(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Begins with a text and what its page said of itself. */
    UUID begin(SignedIn by, List<PrefilledField> findings, String text) {
        return database.sql("""
                        insert into private.intake (account_id, findings, article_text) values (:account, :findings, :text)
                        returning id""")
                .param("account", by.id()).param("findings", json.writeValueAsString(findings)).param("text", text)
                .query((row, number) -> row.getObject(1, UUID.class)).single();
    }

    /** This person's intake with an id; 404 if there is none. */
    Intake get(UUID id, SignedIn by) {
        return database.sql(ALL + "and i.id = :id").param("account", by.id()).param("id", id).query(this::intake).optional()
                .orElseThrow(() -> new NotFoundException("You have no such article in hand."));
    }

    /** This person's intakes, the last begun first. */
    List<Intake> of(SignedIn by) {
        return database.sql(ALL + "order by i.begun_at desc limit 50").param("account", by.id()).query(this::intake).list();
    }

    /** Links it to the article at a slug and stores its text; returns false if there is no such article. */
    boolean isAbout(Intake intake, SignedIn by, String slug, String text) {
        return database.sql("""
                        update private.intake i set article_text = :text, article_id = a.id from article a
                        where a.slug = :slug and i.id = :id and i.account_id = :account""")
                .param("text", text).param("slug", slug).param("id", intake.id()).param("account", by.id()).update() == 1;
    }

    /** Deletes it with its text; the records logged from it stay. */
    void remove(Intake intake, SignedIn by) {
        database.sql("delete from private.intake where id = :id and account_id = :account")
                .param("id", intake.id()).param("account", by.id()).update();
    }

    /** Notes where in the text a statement stands. */
    void mark(Intake intake, String statement, TextQuoteSelector quote) {
        database.sql("""
                        insert into private.passage (intake_id, statement_id, exact, prefix, suffix)
                        select :intake, id, :exact, :prefix, :suffix from statement where slug = :slug on conflict do nothing""")
                .param("intake", intake.id()).param("slug", statement)
                .param("exact", quote.exact()).param("prefix", quote.prefix()).param("suffix", quote.suffix()).update();
    }

    /** Returns the passages that were logged from a text, as far as their places in it are known. */
    List<LoggedPassage> logged(Intake intake) {
        return database.sql("""
                        select p.exact, p.prefix, p.suffix, s.stance from private.passage p
                        join standing_statement s on s.id = p.statement_id where p.intake_id = :intake order by s.id""")
                .param("intake", intake.id())
                .query((row, number) -> new LoggedPassage(
                        new TextQuoteSelector(row.getString("exact"), row.getString("prefix"), row.getString("suffix")),
                        EnumWords.parse(Stance.values(), row.getString("stance")).mark()))
                .list();
    }

    private Intake intake(ResultSet row, int number) throws SQLException {
        UUID article = row.getObject("article_id", UUID.class);
        return new Intake(row.getObject("id", UUID.class), json.readValue(row.getString("findings"), new TypeReference<>() {}),
                row.getString("article_text"),
                article == null ? null : new Intake.RecordedArticle(article, row.getString("slug"), row.getString("headline")),
                row.getTimestamp("begun_at").toInstant());
    }
}
