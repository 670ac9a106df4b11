package app.akin.store;

import app.akin.model.ContentHash;
import app.akin.store.content.ClaimDao;
import app.akin.store.file.Desk;
import app.akin.store.file.DeskDao;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoredText;
import app.akin.store.sql.Transactions;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A library that several computers share, as one of these desks: what each has for itself, and what they owe each other.
 * Blocks; safe from several threads and processes.
 */
public final class Desks {

    private final Transactions transactions;
    private final Desk own;
    private final DeskDao desks = new DeskDao();
    private final ClaimDao claims = new ClaimDao();

    Desks(Transactions transactions, Desk own) {
        this.transactions = transactions;
        this.own = own;
    }

    /** Whether another one has ever been here. */
    public boolean isShared() {
        return transactions.read(desks::isShared);
    }

    /** A note that each desk has for itself. */
    public Optional<String> note(String name) {
        return transactions.read(connection -> Statements.first(
                connection, "SELECT value FROM note WHERE name = ?", row -> row.getString(1), own.note(name)));
    }

    public void setNote(String name, String value) {
        transactions.write(connection -> Statements.update(
                connection,
                "INSERT INTO note (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value",
                own.note(name),
                StoredText.clean(value)));
    }

    /** The other desks whose note of that name says {@code value}. */
    public List<String> noting(String name, String value) {
        return transactions.read(connection -> desks.noting(connection, own, name, value));
    }

    /** Says that a folder of another desk is found at {@code here} on this one; nothing takes that back. */
    public void samePlace(long folderId, Optional<URI> here) {
        transactions.write(connection -> {
            desks.samePlace(connection, own, folderId, here);
            return true;
        });
    }

    /** Whether this desk is to read a content; not while another one does. */
    public boolean claim(ContentHash hash) {
        return transactions.writeSoon(connection -> claims.claim(connection, own, hash));
    }

    /** Nothing is being read here any more. */
    public void releaseClaims() {
        transactions.writeSoon(connection -> {
            claims.release(connection, own);
            return true;
        });
    }

    /** Leaves a mark that a crash of the server wipes out. */
    public long beginPulse() {
        return transactions.write(connection ->
                Statements.number(connection, "INSERT INTO pulse (run) SELECT nextval('look_run') RETURNING run"));
    }

    /**
     * Takes a mark away, and sees to it that all that was written before is on the disk.
     *
     * @return whether it was still there, so that nothing of what was written since can be missing
     */
    public boolean endPulse(long pulse) {
        return transactions.write(connection -> {
            Statements.update(connection, "DELETE FROM claim WHERE at < now() - interval '1 day'");
            boolean alive = Statements.update(connection, "DELETE FROM pulse WHERE run = ?", pulse) > 0;
            // A logged row, so that the commit waits for the disk: rows of a table without a log are none of its
            // concern.
            Statements.update(connection, "UPDATE desk SET seen = now() WHERE id = ?", own.id());
            return alive;
        });
    }
}
