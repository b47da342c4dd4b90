package org.counterclaim.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.counterclaim.article.Article;
import org.counterclaim.article.Articles;
import org.counterclaim.core.WebAddress;

/** The rules for articles: none relies on itself, and no two share an address. */
@Component
class ArticleCheck {

    private final Articles articles;

    ArticleCheck(Articles articles) {
        this.articles = articles;
    }

    void check(Bundle bundle, OnRecord onRecord, Faults faults) {
        Map<WebAddress, Piece> byAddress = new LinkedHashMap<>();
        for (Piece article : bundle.articles()) {
            article.each("reliesOn").stream()
                    .filter(source -> onRecord.articles().same(source, article.at("slug")))
                    .forEach(source -> faults.add(source, "No article relies on itself: name its source"));
            Values.read(article.at("webAddress"), WebAddress::of).ifPresent(address -> {
                Piece first = byAddress.putIfAbsent(address, article);
                if (first != null) {
                    faults.add(article.at("webAddress"), "Is the address of %s too: correct one of them".formatted(first.path()));
                }
            });
        }
        addressesOnRecord(byAddress, onRecord, faults);
    }

    private void addressesOnRecord(Map<WebAddress, Piece> byAddress, OnRecord onRecord, Faults faults) {
        for (List<WebAddress> part : Found.parts(byAddress.keySet())) {
            for (Article holder : articles.findByWebAddressIn(part)) {
                WebAddress address = holder.details().webAddress();
                Piece article = address == null ? null : byAddress.get(address);
                if (article != null && !holder.equals(onRecord.articles().get(article.orNull("slug")))) {
                    faults.add(article.at("webAddress"), "Is the address of the article \"%s\" on record: use that slug, or correct it"
                            .formatted(holder.slug()));
                }
            }
        }
    }
}
