package org.shoulashou.consent.notices;

import java.time.LocalDate;
import java.util.List;
import org.shoulashou.consent.What;

/**
 * One version of the notice.
 *
 * @param editorial nothing was changed that anybody agreed to: answers to the version before still count
 * @param texts     Chinese first, then the other languages that are written
 */
public record Notice(int version, LocalDate published, boolean editorial, List<NoticeText> texts) {

    public Notice {
        texts = List.copyOf(texts);
    }

    /** The notice in one language, by its ISO code. */
    public record NoticeText(
            String lang, String title, String greeting, List<Section> sections, List<Question> questions) {

        public NoticeText {
            sections = List.copyOf(sections);
            questions = List.copyOf(questions);
        }
    }

    public record Section(Part part, String heading, String text) {}

    /** What every notice must say (R03). */
    public enum Part {
        PURPOSE,
        READERS,
        KEPT,
        RIGHTS,
        CONTACT,
        COMPLAINT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param ask  what is answered by yes or no
     * @param more what it means, and what a no means
     */
    public record Question(What what, String title, String ask, String more) {}
}
