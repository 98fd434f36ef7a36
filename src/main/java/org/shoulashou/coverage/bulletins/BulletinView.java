package org.shoulashou.coverage.bulletins;

import static org.shoulashou.accounts.Permission.BULLETINS_CHECK;
import static org.shoulashou.accounts.Permission.BULLETINS_WRITE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.bulletins.Bulletin.BulletinState;
import org.shoulashou.coverage.bulletins.ShowBulletins.ToldBulletin;
import org.shoulashou.coverage.bulletins.examples.ToldExample;
import org.shoulashou.coverage.definitions.Definition;
import org.shoulashou.coverage.definitions.Definitions;
import org.shoulashou.platform.text.Text;

/**
 * A bulletin as pages show it.
 *
 * @param steps    what became of it, the oldest first
 * @param examples as they are told now, or what stands in the place of one that was withdrawn
 * @param definitions how the figures of its tables are counted
 * @param versions what it said before; none for whoever only reads it
 */
record BulletinView(
        String id,
        long version,
        String programme,
        Text programmeNames,
        String span,
        Text spanText,
        int edition,
        BulletinState state,
        Text stateText,
        Contents contents,
        List<ToldExample> examples,
        BulletinFigures figures,
        List<Definition> definitions,
        List<BulletinStep> steps,
        List<BulletinVersion> versions,
        @Nullable Instant publishedAt,
        List<String> allowedActions) {

    record BulletinStep(
            Text action, String by, Instant at, @Nullable String note) {}

    record BulletinVersion(int number, String by, Instant at, Contents contents) {}

    record BulletinRow(
            String id,
            String programme,
            Text programmeNames,
            String span,
            Text spanText,
            int edition,
            BulletinState state,
            Text stateText,
            String title,
            @Nullable Instant publishedAt) {

        static BulletinRow of(Bulletin bulletin) {
            return new BulletinRow(
                    bulletin.id(),
                    bulletin.programme(),
                    bulletin.programmeNames(),
                    bulletin.span().key(),
                    bulletin.span().text(),
                    bulletin.edition(),
                    bulletin.state(),
                    bulletin.state().text(),
                    bulletin.contents().title(),
                    bulletin.publishedAt());
        }
    }

    static BulletinView of(ToldBulletin told, Caller caller) {
        Bulletin bulletin = told.bulletin();
        boolean writes = caller.may(BULLETINS_WRITE, keptAt(bulletin));
        return new BulletinView(
                bulletin.id(),
                bulletin.version() == null ? 0 : bulletin.version(),
                bulletin.programme(),
                bulletin.programmeNames(),
                bulletin.span().key(),
                bulletin.span().text(),
                bulletin.edition(),
                bulletin.state(),
                bulletin.state().text(),
                bulletin.contents(),
                told.examples(),
                bulletin.figures(),
                Definitions.OF_A_BULLETIN,
                writes ? bulletin.steps().stream().map(BulletinView::step).toList() : List.of(),
                writes ? versions(bulletin) : List.of(),
                bulletin.publishedAt(),
                actions(bulletin, caller));
    }

    static List<Scope> keptAt(Bulletin bulletin) {
        return bulletin.keptAt().stream().map(Scope::ofKey).toList();
    }

    private static BulletinStep step(Bulletin.Step step) {
        return new BulletinStep(step.action().text(), step.by().name(), step.at(), step.note());
    }

    private static List<BulletinVersion> versions(Bulletin bulletin) {
        return bulletin.versions().stream()
                .map(kept -> new BulletinVersion(kept.number(), kept.by().name(), kept.at(), kept.contents()))
                .toList();
    }

    private static List<String> actions(Bulletin bulletin, Caller caller) {
        boolean writes = caller.may(BULLETINS_WRITE, keptAt(bulletin));
        boolean checks = caller.may(BULLETINS_CHECK, keptAt(bulletin));
        boolean second = checks && !bulletin.wasWrittenBy(Hand.of(caller));
        List<String> actions = new ArrayList<>();
        switch (bulletin.state()) {
            case DRAFT -> {
                if (writes) actions.addAll(List.of("write", "handIn"));
            }
            case HANDED_IN -> {
                if (second) actions.add("check");
                if (checks) actions.add("giveBack");
            }
            case CHECKED -> {
                if (second) actions.add("publish");
                if (checks) actions.add("giveBack");
            }
            case PUBLISHED -> {
                if (writes) actions.add("edition");
            }
        }
        return List.copyOf(actions);
    }
}
