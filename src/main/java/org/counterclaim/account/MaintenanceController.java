package org.counterclaim.account;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.database.MaintenanceMode;
import org.counterclaim.web.SeeOther;

/** The page with links to the administrators' pages and what they should know, on which they also make the site read-only. */
@Controller
class MaintenanceController {

    private static final int LONGEST_REASON = 300;

    private final MaintenanceMode maintenance;
    private final List<AdminNotices> notices;

    MaintenanceController(MaintenanceMode maintenance, List<AdminNotices> notices) {
        this.maintenance = maintenance;
        this.notices = List.copyOf(notices);
    }

    @GetMapping("/admin")
    String page(Model model) {
        return page(null, Map.of(), model);
    }

    @PostMapping("/admin/maintenance")
    Object begin(@RequestParam @Nullable String reason, SignedIn by, HttpServletResponse response, Model model) {
        FormProblems problems = new FormProblems();
        String read = problems.text("reason", reason, LONGEST_REASON, "Write what people are to read who cannot save their work.");
        if (read == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(reason, problems.byField(), model);
        }
        maintenance.begin(read, by.publicName());
        return SeeOther.other("/admin");
    }

    @PostMapping("/admin/maintenance/ending")
    Object end() {
        maintenance.end();
        return SeeOther.other("/admin");
    }

    private String page(@Nullable String reason, Map<String, String> problems, Model model) {
        model.addAttribute("reason", reason).addAttribute("problems", problems)
                .addAttribute("maintenance", maintenance.current())
                .addAttribute("notices", notices.stream().flatMap(of -> of.now().stream()).toList());
        return "account/admin";
    }
}
