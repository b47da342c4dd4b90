package stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the story page is compared to: Spring MVC and Thymeleaf with their defaults, one query, and a template that shows
 * its hundred rows four times, as ours does: twice as marks of a figure, in a table and in a list.
 */
@SpringBootApplication
@Controller
class Stock {

    private static final String ROWS = """
            select row_number() over (order by s.said_edtf, s.id) number, s.slug, a.name, a.slug actor, s.stance, s.said_edtf said,
                c.slug claim, c.text, s.quotation, o.slug answered, b.name answered_name, b.slug answered_actor,
                (select string_agg(p.headline, ', ' order by r.id) from report r join article p on p.id = r.article_id
                    where r.statement_id = s.id) headlines
            from claim_in_story i join story t on t.id = i.story_id join claim c on c.id = i.claim_id
            join statement s on s.claim_id = c.id join actor a on a.id = s.actor_id
            left join statement o on o.id = s.answers_id left join actor b on b.id = o.actor_id
            where t.slug = 'grenmark-quay' order by 1""";

    private final JdbcClient database;

    Stock(JdbcClient database) {
        this.database = database;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Stock.class, arguments);
    }

    @GetMapping("/")
    String page(Model model) {
        model.addAttribute("rows", database.sql(ROWS).query().listOfRows());
        return "stock";
    }
}
