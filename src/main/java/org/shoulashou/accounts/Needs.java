package org.shoulashou.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that an endpoint needs. Every endpoint carries this or {@link Anyone}; one without
 * either is refused at run time and fails the build.
 *
 * <p>With {@code on} and {@code in}, the path variable or query parameter {@code in} holds the id of
 * a resource of kind {@code on} ("place", "school", "class", "account" …), and the caller's grant must
 * reach it. A query parameter may be absent. Without them the handler itself narrows what it returns
 * to {@link Caller#reach}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Permission value();

    String on() default "";

    String in() default "";
}
