package org.counterclaim.web.cache;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardUtextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Adds {@code kept:html} to templates. It prints HTML of {@link FragmentCache} as {@code th:utext} would, but without decoding it. */
@Component
final class KeptHtmlDialect extends AbstractProcessorDialect {

    KeptHtmlDialect() {
        super("Kept HTML", "kept", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new KeptHtmlProcessor(prefix));
    }

    private static final class KeptHtmlProcessor extends AbstractStandardExpressionAttributeTagProcessor {

        KeptHtmlProcessor(String prefix) {
            super(TemplateMode.HTML, prefix, "html", StandardUtextTagProcessor.PRECEDENCE, true);
        }

        @Override
        protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
                Object html, IElementTagStructureHandler structure) {
            structure.setBody((KeptHtml) html, false);
        }
    }
}
