package org.counterclaim.interchange.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the description of the API says of a method that answers an address, besides what follows from its signature. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ApiOperation {

    /** Any scope. */
    String ANY_TOKEN = "any";

    /** The name of the operation, unlike all others. */
    String id();

    /** The heading under which it stands. */
    String tag();

    /** What it does, in a few words. */
    String summary();

    /** What else there is to know. */
    String more() default "";

    /** The parameters that it takes. */
    ApiParameters takes() default ApiParameters.NONE;

    /** The name of the schema of its answer. */
    String answers();

    /** The statuses of answers other than success, besides those that every address has. */
    int[] refuses() default {};

    /** The type of its answer. */
    String type() default "application/json";

    /** An address that asks for it in the demonstration story. */
    String example();

    /** What is sent there. */
    String body() default "";

    /** The name of the schema of what is sent there; empty if it is a form or nothing. */
    String bodyAs() default "";

    /** The type of what is sent there in JSON. */
    String bodyType() default "application/json";

    /** The headers that it takes. */
    ApiHeader[] headers() default {};

    /** The scope that it needs; {@link #ANY_TOKEN} if any token will do, and empty if none is needed. */
    String scope() default "";

    /** The status of success. */
    int success() default 200;
}
