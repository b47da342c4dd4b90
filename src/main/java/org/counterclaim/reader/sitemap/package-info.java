/** The addresses of all pages, for search engines: {@code /robots.txt}, {@code /sitemap.xml} and {@code /sitemaps/...}. */
@NullMarked
package org.counterclaim.reader.sitemap;

import org.jspecify.annotations.NullMarked;
