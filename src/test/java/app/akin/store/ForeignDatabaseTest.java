package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.model.Kind;
import app.akin.model.LibraryCounts;
import app.akin.model.VectorStorage;
import app.akin.model.scope.Scope;
import app.akin.store.file.FolderLook;
import app.akin.store.server.ServerException;
import app.akin.store.sql.Connections;
import app.akin.store.sql.StoreException;
import java.net.URI;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A library in a database that others use as well, or where an earlier Akin has put it. */
class ForeignDatabaseTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    static final TestDatabase COPY = new TestDatabase();

    private static final String OF_ANOTHER = """
        CREATE TABLE public.flyway_schema_history (installed_rank int NOT NULL, version varchar(50),
            description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum int,
            installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(),
            execution_time int NOT NULL, success boolean NOT NULL);
        INSERT INTO public.flyway_schema_history VALUES
            (1, '1', 'shop', 'SQL', 'V1__shop.sql', 7, 'shop', now(), 1, true),
            (2, '99', 'more', 'SQL', 'V99__more.sql', 8, 'shop', now(), 1, true);
        CREATE TABLE public.file (id int, what text);
        INSERT INTO public.file VALUES (1, 'an invoice');
        """;

    @BeforeEach
    void beginAnew() {
        DATABASE.execute("""
            DROP SCHEMA IF EXISTS akin, public, "its own" CASCADE; CREATE SCHEMA public;
            DROP EXTENSION IF EXISTS vector CASCADE; DROP EXTENSION IF EXISTS pg_trgm CASCADE\
            """);
    }

    @Test
    void anotherProgramsTablesAndHistoryAreNeitherReadNorChanged() {
        DATABASE.execute(OF_ANOTHER);

        fillAndCount();
        fillAndCount();

        DATABASE.execute("""
            DO $$ BEGIN
                ASSERT (SELECT count(*) FROM public.flyway_schema_history) = 2;
                ASSERT (SELECT what FROM public.file) = 'an invoice';
                ASSERT (SELECT count(*) FROM akin.file) = 1;
            END $$\
            """);
        try (Database database = Database.open(DATABASE.address())) {
            assertThat(database.integrity().examine()).isEmpty();
        }
    }

    @Test
    void pgvectorIsFoundInWhateverSchemaItIs() {
        String odd = "\"b \"\"\\\\ c\"";
        DATABASE.execute("CREATE SCHEMA \"its own\"; CREATE EXTENSION vector SCHEMA \"its own\"; CREATE SCHEMA " + odd
                + "; CREATE EXTENSION pg_trgm SCHEMA " + odd);
        fillAndCount();
        DATABASE.execute("DROP SCHEMA akin, " + odd + " CASCADE");
    }

    @Test
    void aLibraryOfAnEarlierAkinMovesIntoItsOwnSchemaWithAllItHas() {
        makeEarlier();
        DATABASE.execute("CREATE TABLE public.of_another (id int)");

        for (int i = 0; i < 2; i++) {
            try (Database database = Database.open(DATABASE.address())) {
                assertThat(database.index().counts(Scope.EVERYTHING).pictures()).isEqualTo(1);
                assertThat(database.ranking().nearest(SPACE, vector(1), Kind.PICTURE, Scope.EVERYTHING, 5))
                        .hasSize(1);
                // New rows get new numbers, and looks later ones.
                long id = database.index()
                        .addFolder(URI.create("file:///more" + i + "/"), "more")
                        .id();
                assertThat(database.index().beginLook(id).run()).isGreaterThan(1);
                assertThat(database.index().folders()).hasSize(2);
                TestDatabase.forget(database.index().leaving(), id);
            }
        }
        DATABASE.execute("""
            DO $$ BEGIN
                ASSERT to_regclass('public.flyway_schema_history') IS NULL;
                ASSERT (SELECT array_agg(tablename::text) FROM pg_tables WHERE schemaname = 'public')
                    = ARRAY['of_another'];
            END $$\
            """);
        try (Database database = Database.open(DATABASE.address())) {
            assertVectorsGoWithTheirItems(database, DATABASE);
        }
    }

    @Test
    void aLibraryOfAnEarlierAkinIsCopiedToAnotherServerFromWhereItIs() throws ServerException {
        makeEarlier();
        COPY.execute("DROP SCHEMA IF EXISTS public, akin CASCADE; CREATE SCHEMA public");

        new LibraryCopy((rows, of) -> {}).copy(DATABASE.address(), COPY.address());

        try (Database copied = Database.open(COPY.address())) {
            assertThat(copied.index().counts(Scope.EVERYTHING).pictures()).isEqualTo(1);
            assertThat(copied.ranking().nearest(SPACE, vector(1), Kind.PICTURE, Scope.EVERYTHING, 5))
                    .hasSize(1);
            assertVectorsGoWithTheirItems(copied, COPY);
        }
    }

    private static void assertVectorsGoWithTheirItems(Database database, TestDatabase where) {
        IndexStore index = database.index();
        TestDatabase.forget(index.leaving(), index.folders().getFirst().id());
        where.execute("""
            DO $$ BEGIN
                ASSERT (SELECT count(*) FROM akin.item) = 0;
                ASSERT (SELECT count(*) FROM akin.vectors_1) = 0;
                ASSERT NOT EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND conrelid = 'akin.vectors_1'::regclass);
            END $$\
            """);
    }

    @Test
    void tablesOfAnotherProgramInAkinsPlaceAreLeftAlone() {
        DATABASE.execute("CREATE SCHEMA akin; CREATE TABLE akin.file (id int)");
        assertThatThrownBy(() -> Database.open(DATABASE.address()).close())
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.FOREIGN))
                .hasMessageContaining("another program");
        DATABASE.execute("DO $$ BEGIN ASSERT (SELECT count(*) FROM pg_tables WHERE schemaname = 'akin') = 1; END $$");
    }

    @Test
    void whatCannotBeBroughtUpToDateIsSaidInPlainWords() {
        fillAndCount();
        DATABASE.execute("UPDATE akin.schema_history SET version = '9.5', checksum = 5 WHERE version = '%s'"
                .formatted(Schema.LATEST));
        assertThatThrownBy(() -> Database.open(DATABASE.address()).close())
                .hasMessageNotContainingAny("Flyway", "flyway", "repair", "migrat", "Exception");
    }

    private static LibraryCounts fillAndCount() {
        try (Database database = Database.open(DATABASE.address())) {
            IndexStore index = database.index();
            FolderLook look = index.beginLook(
                    index.addFolder(URI.create("file:///a/"), "a").id());
            index.store(SPACE, List.of(picture("p1", vector(1), seen("p1.jpg", look))));
            index.desks().setNote("a", "b");
            assertThat(database.ranking().nearest(SPACE, vector(1), Kind.PICTURE, Scope.EVERYTHING, 5))
                    .hasSize(1);
            return index.counts(Scope.EVERYTHING);
        }
    }

    /** One with a picture, as an earlier Akin left it. */
    private static void makeEarlier() {
        new Schema(new Connections(DATABASE::address, Connections.Revival.NONE)).bringTo("4");
        DATABASE.execute("""
            INSERT INTO akin.folder (uri_key, uri, name) VALUES (sha256('file:///a/'), 'file:///a/', 'a');
            INSERT INTO akin.content (sha256, kind, media_type, width, height)
                VALUES (sha256('p1'), 0, 'image/jpeg', 4, 3);
            INSERT INTO akin.file (uri_key, uri, name, name_key, content_id, bytes, modified_nanos)
                SELECT sha256('file:///a/p1.jpg'), 'file:///a/p1.jpg', 'p1.jpg', 'p1 jpg', id, 1, 1 FROM akin.content;
            INSERT INTO akin.holding SELECT d.id, f.id, nextval('akin.look_run') FROM akin.folder d, akin.file f;
            INSERT INTO akin.item (content_id, kind, ordinal) SELECT id, 0, 0 FROM akin.content;
            INSERT INTO akin.embedding_space (model, weights, preprocessing, dimension, storage, version)
                VALUES ('%s', decode('%s', 'hex'), %d, %d, '%s', 1);
            CREATE TABLE akin.vectors_1 (item_id bigint PRIMARY KEY REFERENCES akin.item ON DELETE CASCADE,
                content_id bigint NOT NULL, kind smallint NOT NULL, embedding %s(%d) NOT NULL);
            INSERT INTO akin.vectors_1 SELECT id, content_id, 0, '%s' FROM akin.item
            """.formatted(
                        SPACE.model(),
                        HexFormat.of().formatHex(SPACE.weightsSha256().bytes()),
                        SPACE.preprocessing(),
                        SPACE.dimension(),
                        SPACE.storage(),
                        SPACE.storage() == VectorStorage.HALFVEC ? "halfvec" : "vector",
                        SPACE.dimension(),
                        Arrays.toString(vector(1).values())));
        DATABASE.execute("""
            DO $$ DECLARE each record; BEGIN
                FOR each IN SELECT tablename FROM pg_tables WHERE schemaname = 'akin' LOOP
                    EXECUTE 'ALTER TABLE akin.' || each.tablename || ' SET SCHEMA public';
                END LOOP;
            END $$;
            ALTER SEQUENCE akin.look_run SET SCHEMA public;
            ALTER TABLE public.schema_history RENAME TO flyway_schema_history;
            DROP SCHEMA akin\
            """);
    }
}
