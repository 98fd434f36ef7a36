package org.shoulashou.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.crypto.Sealed;

/**
 * What a child wrote and chose.
 *
 * @param body     clean mark-up, closed with the author's own key
 * @param length   in letters, mark-up aside
 * @param answered absent where the friend has asked nothing, or the child ticked nothing
 */
public record Content(
        Sealed body,
        String paper,
        String ink,
        @Nullable String stamp,
        List<LetterPicture> pictures,
        int length,
        @Nullable Answered answered) {

    public Content {
        pictures = List.copyOf(pictures);
    }

    /**
     * Which of the friend's questions the child says to have answered. The questions themselves stay in the friend's
     * letter.
     *
     * @param letter of the friend
     * @param asked  how many questions stand in it
     * @param ticked their places, from 0, each once
     */
    public record Answered(String letter, int asked, List<Integer> ticked) {

        public Answered {
            ticked = List.copyOf(ticked);
        }

        boolean isEach() {
            return asked > 0 && ticked.size() == asked;
        }
    }

    /** On the plainest paper, and nothing chosen. */
    public static Content plain(Sealed body, int length) {
        return new Content(body, "plain", "ink", null, List.of(), length, null);
    }

    public Content with(List<LetterPicture> others) {
        return new Content(body, paper, ink, stamp, others, length, answered);
    }

    public List<String> pictureIds() {
        return pictures.stream().map(LetterPicture::id).toList();
    }

    /** A drawing alone is a letter. */
    public boolean isEmpty() {
        return length == 0 && pictures.isEmpty();
    }

    public boolean answersEachQuestion() {
        return answered != null && answered.isEach();
    }
}
