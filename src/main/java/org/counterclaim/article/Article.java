package org.counterclaim.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OrderColumn;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.Withholding;

/** An article, that is, anything published that reports: a news article, a mail-out, a post, an interview. */
@Entity
public class Article extends MergeableRecord {

    private String headline;

    @Enumerated(EnumType.STRING)
    private ArticleKind kind;

    private @Nullable UUID publisherId;

    @ElementCollection
    @CollectionTable(name = "article_author")
    @OrderColumn(name = "place")
    @Column(name = "actor_id")
    private List<UUID> authors = new ArrayList<>();

    private @Nullable WebAddress webAddress;
    /** The identity by which it is found, derived from its address. */
    private @Nullable String webIdentity;

    private @Nullable WebAddress archivedAddress;

    @EmbeddedColumnNaming("published_%s")
    private @Nullable FuzzyDate published;

    private @Nullable String language;
    private @Nullable String summary;

    @ElementCollection
    @Column(name = "source_id")
    private Set<UUID> reliesOn = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    /** Creates an article. */
    @SuppressWarnings("NullAway.Init")
    public Article(Slug slug, ArticleDetails details, ChangeReason change) {
        super(slug);
        take(details);
        announce(EntryAction.CREATED, change);
    }

    /** Returns everything on record of the article. */
    public ArticleDetails details() {
        return new ArticleDetails(headline, kind, publisherId, authors, webAddress, archivedAddress, published, language,
                summary, reliesOn);
    }

    /** Whether the address leads to the article's page. */
    public boolean isAt(WebAddress address) {
        return address.identity().equals(webIdentity);
    }

    /** Replaces its details. Does nothing if they are the same. */
    public void revise(ArticleDetails details, ChangeReason change) {
        if (!details.equals(details())) {
            take(details);
            announce(EntryAction.CHANGED, change);
        }
    }

    private void take(ArticleDetails details) {
        headline = details.headline();
        kind = details.kind();
        publisherId = details.publisher();
        if (!authors.equals(details.authors())) {
            authors = new ArrayList<>(details.authors());
        }
        take(details.webAddress());
        archivedAddress = details.archivedAddress();
        published = details.published();
        language = details.language();
        summary = details.summary();
        reliesOn.retainAll(details.reliesOn());
        reliesOn.addAll(details.reliesOn());
    }

    private void take(@Nullable WebAddress address) {
        webAddress = address;
        webIdentity = address == null ? null : address.identity();
    }

    @Override
    protected void takeDown(Withholding what) {
        take(ArticleType.TYPE.left(details(), what));
    }

    @Override
    protected RecordType<Article, ArticleDetails> type() {
        return ArticleType.TYPE;
    }
}
