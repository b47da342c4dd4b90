package org.counterclaim.web.cache;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.WebUtils;
import org.thymeleaf.spring6.view.ThymeleafView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Makes Thymeleaf read templates with an {@link UnindentedTemplateResolver} and render them into a {@link BufferedResponse}. */
@Configuration(proxyBeanMethods = false)
class BufferedViewConfiguration {

    /** Returns the resolver; its name makes it replace Spring Boot's own. */
    @Bean
    static ITemplateResolver defaultTemplateResolver(ThymeleafProperties settings) {
        UnindentedTemplateResolver templates = new UnindentedTemplateResolver();
        templates.setPrefix(settings.getPrefix());
        templates.setSuffix(settings.getSuffix());
        templates.setTemplateMode(settings.getMode());
        templates.setCharacterEncoding(settings.getEncoding().name());
        templates.setCacheable(settings.isCache());
        return templates;
    }

    @Autowired
    void use(ThymeleafViewResolver templates) {
        templates.setViewClass(BufferedThymeleafView.class);
        templates.setProducePartialOutputWhileProcessing(true);
    }

    /**
     * Renders the whole page before any of it is sent, because a page that fails halfway must become an error page, not half a page. The
     * page is held as bytes; Thymeleaf itself would hold it as one string, several times as large. If {@link PageCache} already holds the
     * answer back, the page goes there directly, past everything that wraps the response.
     */
    static final class BufferedThymeleafView extends ThymeleafView {

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            BufferedResponse present = WebUtils.getNativeResponse(response, BufferedResponse.class);
            BufferedResponse page = present == null ? new BufferedResponse(response) : present;
            super.render(model, request, page);
            page.end();
            if (present == null) {
                send(page);
            }
        }

        private void send(BufferedResponse page) throws IOException {
            try {
                page.passOn();
            } catch (ClientAbortException gone) {
                logger.debug("Nobody is there any more to read the page", gone);
            }
        }
    }
}
