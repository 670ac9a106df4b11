package app.akin.ui.shell.bar;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.LibraryState;
import app.akin.model.LibraryCounts;
import app.akin.ui.pages.FakeLibrary;
import app.akin.ui.pages.Now;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SidebarModelTest {

    private static final LibraryCounts COUNTS = new LibraryCounts(12_480, 11_902, 578, 4_210, 5);

    private final Now now = new Now();
    private final SidebarModel model = new SidebarModel(new FakeLibrary(), now.background());

    @AfterEach
    void end() {
        now.close();
    }

    @Test
    void nothingIsCountedBeforeTheLibraryIsOpenAndAllGoesOnCountingAfterwards() {
        model.library(new LibraryState.Opening());
        assertThat(model.counts().get()).isEmpty();
        model.library(FakeLibrary.open(COUNTS));
        assertThat(model.counts().get()).contains(COUNTS);
        model.library(new LibraryState.Restarting());
        assertThat(model.counts().get()).contains(COUNTS);
    }
}
