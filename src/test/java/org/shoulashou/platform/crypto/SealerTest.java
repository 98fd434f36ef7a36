package org.shoulashou.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.platform.start.CannotStart;
import org.shoulashou.platform.support.MovableClock;

@Tag("R32")
class SealerTest {

    static final Slot SLOT = new Slot("account-1", "totpSecret");
    static final String SECRET = "秘密 JBSWY3DPEHPK3PXP";

    @TempDir
    Path folder;

    final MovableClock clock = new MovableClock();
    Path file;
    Keys keys;
    Sealer sealer;

    @BeforeEach
    void makeKeys() {
        file = folder.resolve("keys/keyring.json");
        keys = new Keys(new KeyRingFile(file), clock);
        sealer = new Sealer(keys);
    }

    @Test
    void whatIsSealedOpensInItsSlot() {
        assertThat(sealer.open(sealer.seal(SECRET, SLOT), SLOT)).isEqualTo(SECRET);
    }

    @Test
    void sealingTwiceGivesTwoTexts() {
        assertThat(sealer.seal(SECRET, SLOT)).isNotEqualTo(sealer.seal(SECRET, SLOT));
    }

    @Test
    void aTextDoesNotOpenForAnotherOwner() {
        Sealed sealed = sealer.seal(SECRET, SLOT);

        assertThatThrownBy(() -> sealer.open(sealed, new Slot("account-2", "totpSecret")))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void aTextDoesNotOpenInAnotherField() {
        Sealed sealed = sealer.seal(SECRET, SLOT);

        assertThatThrownBy(() -> sealer.open(sealed, new Slot("account-1", "phone")))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void lettersCannotMoveFromTheOwnerToTheField() {
        Sealed sealed = sealer.seal(SECRET, new Slot("a", "bc"));

        assertThatThrownBy(() -> sealer.open(sealed, new Slot("ab", "c"))).isInstanceOf(CannotOpen.class);
    }

    @Test
    void aChangedTextDoesNotOpen() {
        Sealed sealed = sealer.seal(SECRET, SLOT);
        char other = sealed.data().charAt(20) == 'A' ? 'B' : 'A';
        String changed = sealed.data().substring(0, 20) + other + sealed.data().substring(21);

        assertThatThrownBy(() -> sealer.open(new Sealed(sealed.key(), changed), SLOT))
                .isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> sealer.open(new Sealed(sealed.key(), "AAAA"), SLOT))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void aRefusalToOpenSaysNothingOfTheContent() {
        Sealed sealed = sealer.seal(SECRET, SLOT);

        assertThatThrownBy(() -> sealer.open(sealed, new Slot("account-2", "totpSecret")))
                .hasMessageNotContaining("account")
                .hasMessageNotContaining(sealed.data());
    }

    @Test
    void anOlderVersionStaysReadableAfterARotation() {
        Sealed old = sealer.seal(SECRET, SLOT);
        keys.rotate();
        Sealed next = sealer.seal(SECRET, SLOT);

        assertThat(next.key()).isNotEqualTo(old.key());
        assertThat(sealer.isOutdated(old)).isTrue();
        assertThat(sealer.isOutdated(next)).isFalse();
        assertThat(sealer.open(old, SLOT)).isEqualTo(SECRET);
        assertThat(sealer.open(sealer.reseal(old, SLOT), SLOT)).isEqualTo(SECRET);
    }

    @Test
    void aRunningInstanceLearnsOfARotationByAnotherProcess() throws Exception {
        Keys another = new Keys(new KeyRingFile(file), clock);
        Keys running = new Keys(new KeyRingFile(file), clock);
        another.rotate();
        Sealed fromAnother = new Sealer(another).seal(SECRET, SLOT);

        assertThat(new Sealer(running).open(fromAnother, SLOT)).isEqualTo(SECRET);
        clock.move(Duration.ofMinutes(2));
        assertThat(running.activeForSealing().name()).isEqualTo(fromAnother.key());
    }

    @Test
    void aTextUnderAKeyThatWasDestroyedDoesNotOpen() {
        Sealed sealed = new Sealed("person-7", sealer.seal(SECRET, SLOT).data());

        assertThatThrownBy(() -> sealer.open(sealed, SLOT)).hasMessageContaining("not on the ring");
    }

    @Test
    void theKeyFileIsForItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aKeyRingNeverPrintsItsSecrets() {
        KeyRing ring = new KeyRingFile(file).read();

        assertThat(ring.toString()).doesNotContain(ring.activeForSealing().secret());
    }

    @Test
    void aBrokenKeyFileStopsTheStartAndIsNotReplaced() throws Exception {
        Files.writeString(file, "{");

        assertThatThrownBy(() -> new Keys(new KeyRingFile(file), clock)).isInstanceOf(CannotStart.class);
        assertThat(file).hasContent("{");
    }

    @Test
    void aTokenMadeBeforeARotationIsStillFound() {
        TokenHashes hashes = new TokenHashes(keys);
        String stored = hashes.of("one-time-token");
        keys.rotate();

        assertThat(hashes.of("one-time-token")).isNotEqualTo(stored);
        assertThat(hashes.candidates("one-time-token")).contains(stored);
        assertThat(hashes.candidates("another-token")).doesNotContain(stored);
        assertThat(stored).doesNotContain("one-time-token");
    }
}
