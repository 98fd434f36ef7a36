/**
 * The embedded database itself: MongoDB's wire protocol and query language from mongo-java-server,
 * on documents and indexes of our own in one MVStore file. Knows nothing of Spring.
 * Every command changes the file as a whole and is on disk before it is answered.
 */
@NullMarked
package org.shoulashou.platform.mongo.engine;

import org.jspecify.annotations.NullMarked;
