package app.akin.cli;

/** What every command gets: the options before it, how to reach the services, where to write. */
record Context(GlobalOptions options, Services.Opening opening, Output output) {

    Services services() {
        return opening.open(options, output::stop);
    }

    boolean json() {
        return options.json();
    }
}
