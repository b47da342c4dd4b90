package org.counterclaim.web.cache;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/**
 * Reads templates without the indentation of their lines. They are laid out for people: an eighth of the template of a statement
 * is indentation, and a page would send it with each. The line breaks stay, so that words and elements within a line stay apart.
 */
final class UnindentedTemplateResolver extends SpringResourceTemplateResolver {

    private static final Pattern INDENTATION = Pattern.compile("\\n\\s+");

    @Override
    protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration, @Nullable String ownerTemplate,
            String template, String resourceName, @Nullable String encoding, @Nullable Map<String, Object> attributes) {
        return new Unindented(super.computeTemplateResource(configuration, ownerTemplate, template, resourceName, encoding, attributes));
    }

    private record Unindented(ITemplateResource indented) implements ITemplateResource {

        @Override
        public Reader reader() throws IOException {
            try (Reader text = indented.reader()) {
                return new StringReader(INDENTATION.matcher(text.readAllAsString()).replaceAll("\n"));
            }
        }

        @Override
        public ITemplateResource relative(String location) {
            return new Unindented(indented.relative(location));
        }

        @Override
        public @Nullable String getBaseName() {
            return indented.getBaseName();
        }

        @Override
        public boolean exists() {
            return indented.exists();
        }

        @Override
        public String getDescription() {
            return indented.getDescription();
        }
    }
}
