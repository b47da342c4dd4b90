package org.counterclaim.account;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.counterclaim.web.cache.CachePolicy;

/** Passes the person who is signed in to controllers, and their menu to layouts. */
@Configuration(proxyBeanMethods = false)
class SignedInArgumentResolver implements WebMvcConfigurer, HandlerMethodArgumentResolver, HandlerInterceptor {

    private final SignedInAccounts accounts;

    SignedInArgumentResolver(SignedInAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model, NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        SignedIn person = accounts.of(SecurityContextHolder.getContext().getAuthentication(), (HttpServletRequest) web.getNativeRequest());
        if (person == null && !parameter.isOptional()) {
            throw new IllegalStateException("the table of permissions lets nobody signed in reach " + parameter.getExecutable());
        }
        return person;
    }

    /** Adds the menu to a page for somebody who is signed in, and keeps the page out of the cache. */
    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        SignedIn person = accounts.of(SecurityContextHolder.getContext().getAuthentication(), request);
        if (person != null) {
            CachePolicy.forNobodyElse(request);
            page.addObject("desk", UserMenu.of(person, request.getRequestURI()));
        }
    }
}
