package org.shoulashou.platform.pictures;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A picture on its way to who may see it: kept by no cache, and nothing but a picture whatever a browser thinks. */
public final class PictureAnswer {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private PictureAnswer() {}

    public static ResponseEntity<byte[]> of(byte[] jpeg) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.IMAGE_JPEG);
        headers.setCacheControl(CacheControl.noStore().cachePrivate());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", NOTHING_RUNS);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        return ResponseEntity.ok().headers(headers).body(jpeg);
    }
}
