package org.counterclaim.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.type.classreading.MetadataReader;

/** Lets the applications of a test run share what they read from class files. Reading it takes a seventh of the time of a start. */
class ClassFiles implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<Resource, MetadataReader> READ = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<Resource, MetadataReader> known = ((DefaultResourceLoader) context).getResourceCache(MetadataReader.class);
        known.putAll(READ);
        context.addBeanFactoryPostProcessor(beans -> READ.putAll(known));
    }
}
