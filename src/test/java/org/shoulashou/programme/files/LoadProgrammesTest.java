package org.shoulashou.programme.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoulashou.platform.support.Await.result;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Caller;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeProperties;
import org.shoulashou.programme.ProgrammeSlice;
import org.shoulashou.programme.ProgrammeVersion;
import org.shoulashou.programme.ProgrammeVersion.Origin;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.editing.DecideProposal;
import org.shoulashou.programme.editing.ProposeChange;
import org.shoulashou.programme.editing.Staff;
import org.shoulashou.programme.files.LoadProgrammes.Loaded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

@ProgrammeSlice
@EnableConfigurationProperties(ProgrammeProperties.class)
@Import({ProgrammeFiles.class, LoadProgrammes.class, ProposeChange.class, DecideProposal.class})
class LoadProgrammesTest {

    private static final Caller AUTHOR = Staff.ofProvince("author", "43");
    private static final Caller COLLEAGUE = Staff.ofProvince("colleague", "43");

    @Autowired
    LoadProgrammes load;

    @Autowired
    Programmes programmes;

    @Autowired
    ProposeChange propose;

    @Autowired
    DecideProposal decide;

    @Autowired
    ReactiveMongoTemplate database;

    @BeforeEach
    void startAfresh() {
        database.remove(new Query(), "programmes").block();
        database.remove(new Query(), "programmeVersions").block();
    }

    @Test
    void startingTwiceWithTheShippedFilesChangesNothing() {
        assertThat(result(load.load()).count(LoadProgrammes.Outcome.NEW)).isEqualTo(5);
        List<KeptProgramme> once = stored();

        Loaded again = result(load.load());

        assertThat(again.count(LoadProgrammes.Outcome.UNCHANGED)).isEqualTo(5);
        assertThat(stored()).isEqualTo(once);
        assertThat(once).allSatisfy(kept -> assertThat(kept.number()).isEqualTo(1));
    }

    @Test
    void aChangedFileBecomesANewVersionAndTheOldOneIsKept() {
        start(Plans.turpan());

        Loaded loaded = start(Plans.quota(Plans.letters(40)).apply(Plans.turpan()));

        assertThat(loaded.count(LoadProgrammes.Outcome.CHANGED)).isEqualTo(1);
        assertThat(kept().versions()).extracting(ProgrammeVersion::origin).containsExactly(Origin.FILE, Origin.FILE);
        assertThat(kept().programme().quotas().get(0).amount()).isEqualTo(40);
        assertThat(content(1).quotas().get(0).amount()).isEqualTo(30);
        assertThat(content(2)).isEqualTo(kept().programme());
    }

    @Test
    void aStartWithTheOldFileLeavesWhatTwoPeopleDecided() {
        start(Plans.turpan());
        edit(Plans.quota(Plans.letters(35)).apply(Plans.turpan()));

        Loaded loaded = start(Plans.turpan());

        assertThat(loaded.warnings()).isEmpty();
        assertThat(kept().programme().quotas().get(0).amount()).isEqualTo(35);
    }

    @Test
    void aFileChangedAfterTheBrowserIsNotTakenInAndTheStartSaysWhatToDo() {
        start(Plans.turpan());
        edit(Plans.quota(Plans.letters(35)).apply(Plans.turpan()));

        Loaded loaded = start(Plans.quota(Plans.letters(40)).apply(Plans.turpan()));

        assertThat(loaded.warnings())
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .contains("turpan.yaml has changed", "version 2, proposed by author", "replaces: 2"));
        assertThat(kept().programme().quotas().get(0).amount()).isEqualTo(35);
        assertThat(kept().number()).isEqualTo(2);
    }

    @Test
    void aFileThatSaysSoReplacesWhatWasDecidedInTheBrowserOnce() {
        start(Plans.turpan());
        edit(Plans.quota(Plans.letters(35)).apply(Plans.turpan()));
        Programme forty = Plans.quota(Plans.letters(40)).apply(Plans.turpan());

        start(forty, 2);
        Loaded again = start(forty, 2);

        assertThat(kept().programme()).isEqualTo(forty);
        assertThat(kept().number()).isEqualTo(3);
        assertThat(again.count(LoadProgrammes.Outcome.UNCHANGED)).isEqualTo(1);
    }

    @Test
    void aFileThatWasBroughtIntoLineWithTheBrowserChangesNothing() {
        start(Plans.turpan());
        Programme thirtyFive = Plans.quota(Plans.letters(35)).apply(Plans.turpan());
        edit(thirtyFive);

        Loaded loaded = start(thirtyFive);

        assertThat(loaded.warnings()).isEmpty();
        assertThat(kept().number()).isEqualTo(2);
    }

    private Loaded start(Programme programme) {
        return start(programme, null);
    }

    private Loaded start(Programme programme, @Nullable Integer replaces) {
        String file = "turpan.yaml";
        return result(load.take(
                List.of(new WrittenProgramme(file, programme, replaces, new Lines(file), new ArrayList<>()))));
    }

    private void edit(Programme next) {
        String proposal = result(propose.edit("turpan", kept().number(), next, "更多班级参加", AUTHOR))
                .proposal()
                .id();
        result(decide.approve("turpan", proposal, kept().number(), null, COLLEAGUE));
    }

    private KeptProgramme kept() {
        return result(programmes.kept("turpan"));
    }

    private Programme content(int number) {
        return result(programmes.content(kept().version(number).orElseThrow().content()));
    }

    private List<KeptProgramme> stored() {
        return result(database.findAll(KeptProgramme.class).collectList());
    }
}
