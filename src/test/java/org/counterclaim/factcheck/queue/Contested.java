package org.counterclaim.factcheck.queue;

import java.util.UUID;

import org.counterclaim.account.Staff;
import org.counterclaim.web.form.Editor;

/**
 * A claim that one actor asserts in an article and that another denies, about the latter.
 *
 * @param href the claim's address
 * @param statement the slug of the assertion
 */
public record Contested(Editor editor, String href, String text, String article, String statement, String asserter, String denier) {

    public static Contested made(Staff staff) throws Exception {
        return made(new Editor(staff));
    }

    static Contested made(Editor editor) throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String asserter = editor.actor();
        String denier = editor.actor();
        String text = "The bridge had cracks " + mark;
        String article = editor.article();
        String story = "Bridge " + mark;
        editor.made("stories", "title", story, "standfirst", "Who knew of the cracks, and when?");
        String claim = editor.made("claims", "text", text, "about", denier, "stories", story).substring("/desk".length());
        String said =
                editor.made("statements", "actor", asserter, "stance", "asserts", "claim", text, "said", "3 May 2024", "report1.article",
                        article);
        editor.made("statements", "actor", denier, "stance", "denies", "claim", text, "said", "4 May 2024");
        return new Contested(editor, claim, text, article, said.substring("/desk/statements/".length()), asserter, denier);
    }

    /** Gives the claim other words. */
    public void reword(String words) throws Exception {
        Editor.place(
                editor.allTheSame("/desk" + href, editor.filledIn("/desk" + href, "text", words, "reason", "It was not exact", "key", "")));
    }
}
