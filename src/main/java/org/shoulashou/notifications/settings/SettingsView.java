package org.shoulashou.notifications.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.notifications.receivers.Language;
import org.shoulashou.notifications.receivers.Receiver;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.notifications.told.Course;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.notifications.told.Subject;
import org.shoulashou.notifications.told.Way;
import org.shoulashou.platform.text.Text;

/**
 * How somebody is told of what.
 *
 * @param address  proved
 * @param pending  awaits its code
 * @param returned whether mail to the address came back
 * @param leaves   whether this house sends mail at all
 */
record SettingsView(
        @Nullable String address,
        @Nullable String pending,
        boolean returned,
        boolean leaves,
        Language language,
        boolean daily,
        boolean weekly,
        List<Choice> choices) {

    /** What somebody hears of one subject: {@code usual} where they have not chosen. */
    record Choice(Subject subject, Text text, List<Text> occasions, Way way, boolean usual, boolean fixed) {}

    static SettingsView of(Receiver receiver, Receivers receivers, Caller caller, boolean leaves) {
        return new SettingsView(
                receivers.addressOf(receiver).orElse(null),
                receivers.pendingAddressOf(receiver).orElse(null),
                receiver.returned() != null,
                leaves,
                receiver.language(),
                receiver.digests().daily(),
                receiver.digests().weekly(),
                Arrays.stream(Subject.values())
                        .flatMap(subject -> choice(subject, receiver, caller).stream())
                        .toList());
    }

    /** Only what this person may ever hear of. */
    private static List<Choice> choice(Subject subject, Receiver receiver, Caller caller) {
        List<Occasion> occasions = Arrays.stream(Occasion.values())
                .filter(each -> each.course().subject() == subject)
                .filter(each -> concerns(each.course(), caller))
                .toList();
        if (occasions.isEmpty()) return List.of();
        boolean usual = !receiver.ways().containsKey(subject);
        Way way = receiver.wayOf(occasions.get(0).course());
        List<Text> titles = occasions.stream().map(Occasion::title).toList();
        return List.of(new Choice(subject, subject.text(), titles, way, usual, !subject.mayBeChosen()));
    }

    private static boolean concerns(Course course, Caller caller) {
        return switch (course.audience().who()) {
            case STAFF ->
                Set.copyOf(caller.permissions()).contains(course.audience().permission());
            case THEMSELVES -> true;
            case CHILDREN, FAMILIES -> false;
        };
    }
}
