package org.shoulashou.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.crypto.Sealed;

/**
 * What a child wrote and chose.
 *
 * @param body   clean mark-up, closed with the author's own key
 * @param length in letters, mark-up aside
 */
public record Content(
        Sealed body, String paper, String ink, @Nullable String stamp, List<LetterPicture> pictures, int length) {

    public Content {
        pictures = List.copyOf(pictures);
    }

    public List<String> pictureIds() {
        return pictures.stream().map(LetterPicture::id).toList();
    }

    /** A drawing alone is a letter. */
    public boolean isEmpty() {
        return length == 0 && pictures.isEmpty();
    }
}
