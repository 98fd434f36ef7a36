package org.shoulashou.platform.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/**
 * Gives the test's application context, a slice or the whole, a database of its own, dropped when the context closes.
 * By default on an embedded server that the whole test run shares; with {@code -Dtest.mongodb.uri} on that server.
 * The application takes it for a MongoDB that an operator named: nothing is in it, and no demonstration is loaded.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface WithDatabase {}
