package org.shoulashou.exchange.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.exchange.agenda.PartKind;
import org.shoulashou.platform.text.Text;

/**
 * A meeting as an adult of one of the two classes sees it. Of the other class it holds no child and no picture (R11).
 *
 * @param offered   times that the other side, or one's own, has offered; empty once one is agreed
 * @param questions of the theme, talked about one after the other
 * @param link      of a meeting system outside; absent while none is given
 * @param sitOut    pupils of the own class who may not be shown by video
 * @param notShown  pupils of the own class who may not be in a picture
 * @param picturesClosed whether somebody must look at the own pictures again, because a consent has gone
 */
record MeetingPage(
        MeetingRow meeting,
        long version,
        String classPairing,
        boolean offeredByUs,
        List<TimeView> offered,
        @Nullable TimeView start,
        int minutes,
        List<Text> questions,
        @Nullable String link,
        List<PartView> parts,
        List<Child> pupils,
        List<Child> sitOut,
        List<Child> notShown,
        @Nullable ReportView ownReport,
        boolean picturesClosed,
        @Nullable OtherReport otherReport,
        List<TurnView> history,
        List<String> allowedActions) {

    /**
     * @param ownHour    of the school day, as schools on Beijing's timetable count it, such as {@code 09:00}
     * @param schoolDay  whether there are lessons on this day
     * @param hoursFit   whether both schools are open then
     */
    record TimeView(Instant start, boolean schoolDay, String ownHour, String otherHour, boolean hoursFit) {}

    /** @param child absent of a part that nobody has, or no longer may have */
    record PartView(PartKind part, Text text, @Nullable Child child) {}

    record Child(String id, String penName) {}

    record ReportView(
            String by, int heads, int minutes, @Nullable String words, List<String> pictures) {}

    record OtherReport(int heads, int minutes) {}

    /**
     * @param by       a name of one's own side; absent for the other
     * @param byItself whether it followed from something else, and nobody did it
     */
    record TurnView(
            Instant at,
            Text what,
            @Nullable String by,
            boolean byItself,
            @Nullable String note) {}
}
