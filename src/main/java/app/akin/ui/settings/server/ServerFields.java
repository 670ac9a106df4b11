package app.akin.ui.settings.server;

import app.akin.settings.DatabaseAddress;
import app.akin.settings.DatabaseParts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;

/**
 * Computer, port, database, user and password in fields of their own, and the same as one address: whichever is typed into,
 * the other follows, with dots for the password. A whole address that is pasted as the computer is taken apart.
 */
final class ServerFields {

    private final TextField host;
    private final TextField port;
    private final TextField database;
    private final TextField role;
    private final TextField password;
    private final TextField address;
    private String more = "";
    private boolean following;
    /** What stands in the one line is no address, so that the fields do not follow it. */
    private boolean odd;

    ServerFields(
            TextField host, TextField port, TextField database, TextField role, TextField password, TextField address) {
        this.host = host;
        this.port = port;
        this.database = database;
        this.role = role;
        this.password = password;
        this.address = address;
        List.of(host, port, database, role, password)
                .forEach(field -> field.textProperty().addListener((property, old, now) -> follow(now)));
        address.textProperty().addListener((property, old, now) -> read(now));
        fill(DatabaseParts.USUAL);
    }

    /** As it stands in the fields; as it was typed where that is no address. */
    String address() {
        return odd ? address.getText() : parts().address();
    }

    /** Shows a server that is kept; nothing for what is offered at first. */
    void show(Optional<String> kept) {
        password.clear(); // what was typed for another one
        fill(kept.flatMap(DatabaseParts::of).orElse(DatabaseParts.USUAL));
    }

    private void read(String typed) {
        if (!following) {
            Optional<DatabaseParts> parts = DatabaseParts.of(typed);
            odd = parts.isEmpty();
            parts.ifPresent(this::fill);
        }
    }

    private void follow(String typed) {
        if (!following) {
            Optional<DatabaseParts> pasted = typed.contains("://") ? DatabaseParts.of(typed) : Optional.empty();
            if (pasted.isPresent()) {
                fill(pasted.get());
            } else {
                following = true;
                address.setText(DatabaseAddress.shown(parts().address()));
                odd = false;
                following = false;
            }
        }
    }

    private DatabaseParts parts() {
        return new DatabaseParts(
                host.getText(), port.getText(), database.getText(), role.getText(), password.getText(), more);
    }

    private void fill(DatabaseParts parts) {
        following = true;
        odd = false;
        host.setText(parts.host());
        port.setText(parts.port());
        database.setText(parts.database());
        role.setText(parts.role());
        if (!(DatabaseAddress.isHidden(parts.password()) && isPasswordTyped())) {
            password.setText(parts.password());
        }
        more = parts.more();
        if (!address.isFocused()) {
            address.setText(DatabaseAddress.shown(parts().address()));
        }
        following = false;
    }

    /** Then the dots of the one line stand for it. */
    private boolean isPasswordTyped() {
        return !password.getText().isEmpty();
    }
}
