package app.akin.store.keyring;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Credential Manager of Windows, through the foreign-function interface: a generic credential called
 * {@code akin:USER@SERVER:PORT/DATABASE}, its secret in UTF-16 as {@code cmdkey} keeps it. Offsets are those of
 * {@code CREDENTIALW} in {@code wincred.h} on 64 bits.
 */
final class WindowsCredentials implements PasswordStore {

    private static final Logger LOG = LoggerFactory.getLogger(WindowsCredentials.class);
    private static final Charset WIDE = StandardCharsets.UTF_16LE;
    private static final int GENERIC = 1;
    /** Kept over the end of the session, on this computer. */
    private static final int PERSIST_LOCAL_MACHINE = 2;

    private static final long SIZE = 80;
    private static final long TYPE = 4;
    private static final long TARGET_NAME = 8;
    private static final long BLOB_SIZE = 32;
    private static final long BLOB = 40;
    private static final long PERSIST = 48;
    private static final long USER_NAME = 72;

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Answer find(PasswordKey key) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup library = SymbolLookup.libraryLookup("advapi32", arena);
            MethodHandle read =
                    handle(library, "CredReadW", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
            MethodHandle free = handle(library, "CredFree", FunctionDescriptor.ofVoid(ADDRESS));
            MemorySegment found = arena.allocate(ADDRESS);
            if ((int) read.invokeExact(wide(target(key), arena), GENERIC, 0, found) == 0) {
                return new Answer.None();
            }
            MemorySegment credential = found.get(ADDRESS, 0).reinterpret(SIZE);
            try {
                return new Answer.Found(secret(credential));
            } finally {
                free.invokeExact(credential);
            }
        } catch (Throwable e) {
            LOG.warn("the credential manager cannot be asked", e);
            return new Answer.Silent();
        }
    }

    @Override
    public boolean keep(PasswordKey key, String password) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup library = SymbolLookup.libraryLookup("advapi32", arena);
            MethodHandle write = handle(library, "CredWriteW", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
            return (int) write.invokeExact(credential(key, password, arena), 0) != 0;
        } catch (Throwable e) {
            LOG.warn("the credential manager cannot be asked", e);
            return false;
        }
    }

    @Override
    public String command(PasswordKey key) {
        return "cmdkey /generic:" + target(key) + " /user:" + key.user() + " /pass";
    }

    static MemorySegment credential(PasswordKey key, String password, Arena arena) {
        byte[] secret = password.getBytes(WIDE);
        MemorySegment credential = arena.allocate(SIZE, ADDRESS.byteAlignment());
        credential.set(JAVA_INT, TYPE, GENERIC);
        credential.set(ADDRESS, TARGET_NAME, wide(target(key), arena));
        credential.set(JAVA_INT, BLOB_SIZE, secret.length);
        credential.set(ADDRESS, BLOB, arena.allocateFrom(JAVA_BYTE, secret));
        credential.set(JAVA_INT, PERSIST, PERSIST_LOCAL_MACHINE);
        credential.set(ADDRESS, USER_NAME, wide(key.user(), arena));
        return credential;
    }

    static String secret(MemorySegment credential) {
        int size = credential.get(JAVA_INT, BLOB_SIZE);
        return new String(credential.get(ADDRESS, BLOB).reinterpret(size).toArray(JAVA_BYTE), WIDE);
    }

    private static String target(PasswordKey key) {
        return PasswordKey.SERVICE + ":" + key.account();
    }

    private static MemorySegment wide(String text, Arena arena) {
        return arena.allocateFrom(text, WIDE);
    }

    private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor type) {
        return Linker.nativeLinker().downcallHandle(library.find(name).orElseThrow(), type);
    }
}
