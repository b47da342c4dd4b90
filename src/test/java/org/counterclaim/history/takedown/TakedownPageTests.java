package org.counterclaim.history.takedown;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.States;
import org.counterclaim.web.form.Editor;

/** Every page about takedowns in every state, and public pages after one, are valid and show no fault in a browser. */
@BesideOthers
@ExtendWith(Chromium.class)
@TakedownTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakedownPageTests {

    private static final List<String> KINDS = List.of("account", "actor", "topic", "story", "article", "claim", "statement", "verdict",
            "rating");

    @Autowired
    Staff staff;

    @Autowired
    Sayings sayings;

    private final States states = new States();

    @BeforeAll
    void makeAll() throws Exception {
        Administrator administrator = Administrator.of(staff);
        String words = Sayings.words();
        OneOfEach.Ids ids = sayings.make();
        KINDS.forEach(kind -> sayings.say(ids, kind, words));
        Editor.place(new Editor(staff).send("/desk/intake", "text", "She said " + words, "address", ""));
        states.put("takedowns", administrator.person().get("/admin/takedowns"));
        states.put("takedowns-error", administrator.find(" "));
        states.put("found-nothing", administrator.find("nobody ever wrote this"));
        HttpResponse<String> found = administrator.find(words);
        states.put("found", found);
        states.put("found-error", administrator.confirm(found, "reason", words, "ground", words, "present", ""));
        states.put("found-outdated", administrator.confirm(found, "shown", "something else"));
        HttpResponse<String> confirmation = administrator.confirm(found, "reason", Administrator.REASON, "ground", "Case 1/2022");
        states.put("confirmation", confirmation);
        Editor.place(administrator.carryOut(confirmation));
        states.put("takedowns-done", administrator.person().get("/admin/takedowns?done"));
        for (Map.Entry<String, String> one : Map.of("actor", "actors", "topic", "topics", "story", "stories", "article", "articles",
                "claim", "claims").entrySet()) {
            String slug = sayings.one("select slug from " + one.getKey() + " where id = ?", ids.get(one.getKey()));
            states.put("public-" + one.getKey(), administrator.person().get("/" + one.getValue() + "/" + slug));
        }
    }

    @TestFactory
    Stream<DynamicTest> pageHasNoFault(Browser browser) throws Exception {
        return states.haveNoFault(browser, 200, 409, 422);
    }
}
