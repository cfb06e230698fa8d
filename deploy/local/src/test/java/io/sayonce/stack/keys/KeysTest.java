package io.sayonce.stack.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.WholeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeysTest {

    @TempDir
    Path folder;

    @Test
    void keys_are_made_once_and_only_their_owner_reads_them() throws Exception {
        var file = folder.resolve("keys.properties");

        var made = Keys.in(file);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(made.settings(), Keys.in(file).settings());
        assertEquals(made.linkSettings(), Keys.in(file).linkSettings());
    }

    @Test
    void the_master_key_has_256_bits() {
        assertEquals(32, Base64.getDecoder().decode(Keys.make().master()).length);
    }

    @Test
    void no_two_installations_share_a_key() {
        assertNotEquals(Keys.make().master(), Keys.make().master());
    }

    @Test
    void a_damaged_file_is_said_to_be_damaged_and_never_replaced() throws Exception {
        var file = folder.resolve("keys.properties");
        Files.writeString(file, "sayonce.master-key=");

        assertThrows(Trouble.class, () -> Keys.in(file));

        assertEquals("sayonce.master-key=", Files.readString(file));
    }

    @Test
    void a_pair_of_another_kind_is_named() {
        var file = folder.resolve("keys.properties");
        var made = Keys.make();
        WholeFiles.writePrivately(file, new Keys(made.staff(), made.staff(), made.master()).written());

        var said = assertThrows(Trouble.class, () -> Keys.in(file)).getMessage();

        assertTrue(said.contains("sayonce.link keys are no EC keys. Keep it"), said);
    }
}
