package org.shoulashou.platform.pictures;

import reactor.core.publisher.Mono;

/**
 * Says whether a picture is still needed, as a bean of the module that owns such pictures. It is asked before a picture
 * that nobody confirmed is removed: a crash may have come between the owner's document and the confirmation.
 */
public interface PictureHolder {

    String module();

    Mono<Boolean> holds(KeptPicture picture);
}
