package org.counterclaim.desk;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** The fields for a new record, in the form that names it. */
@DeskTest
class InPlaceFieldTests {

    @Autowired
    Staff staff;

    @Test
    void onlyWhatCanBeLeftOutIsCalledOptional() throws Exception {
        Document form = Jsoup.parse(new Editor(staff).read("/desk/statements/new").body());
        assertThat(label(form, "actor.kind")).isEqualTo("Kind");
        assertThat(label(form, "claim.eventDate")).isEqualTo("When it happened (optional)");
    }

    /** If these fields were required, browsers would not send a form that names an existing record. */
    @Test
    void browsersDoNotInsistOnThem() throws Exception {
        Document form = Jsoup.parse(new Editor(staff).read("/desk/statements/new").body());
        assertThat(form.select("#actor[required]")).hasSize(1);
        assertThat(form.select(".as-new :is(input, select, textarea)")).isNotEmpty().noneMatch(field -> field.hasAttr("required"));
    }

    @Test
    void noneAreOfferedWhereOnlyWhatIsOnRecordCanBeNamed() throws Exception {
        Document form = Jsoup.parse(new Editor(staff).read("/desk/statements/new").body());
        assertThat(form.select("#actor").attr("data-hx-get")).contains("known=false");
        assertThat(form.select("#answers").attr("data-hx-get")).contains("known=true");
    }

    private static String label(Document form, String field) {
        return form.select("label[for='" + field + "']").text();
    }
}
