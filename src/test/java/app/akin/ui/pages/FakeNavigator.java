package app.akin.ui.pages;

import app.akin.model.Folder;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.ShownQuestion;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A window that goes nowhere but remembers where it was asked to go. */
public final class FakeNavigator implements Navigator {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<ShownQuestion>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile Optional<Path> picked = Optional.empty();

    public List<String> told() {
        return List.copyOf(told);
    }

    public void nowAsked(ShownQuestion question) {
        asked.set(Optional.of(question));
    }

    /** What the next choice of a folder gives. */
    public void picks(Path folder) {
        picked = Optional.of(folder);
    }

    @Override
    public void show(PageId page) {
        told.add("show " + page);
    }

    @Override
    public void back() {
        told.add("back");
    }

    @Override
    public void ask(String words) {
        told.add("ask " + words);
    }

    @Override
    public void askLike(List<Path> pictures) {
        told.add("like " + pictures);
    }

    @Override
    public void find(List<Path> paths) {
        told.add("find " + paths);
    }

    @Override
    public void askEverywhere() {
        told.add("everywhere");
    }

    @Override
    public void showNearest() {
        told.add("nearest");
    }

    @Override
    public ReadOnlyObjectProperty<Optional<ShownQuestion>> asked() {
        return asked.getReadOnlyProperty();
    }

    @Override
    public void chooseFolder() {
        told.add("choose folder");
    }

    @Override
    public void chooseFiles() {
        told.add("choose files");
    }

    @Override
    public void choosePictures() {
        told.add("choose pictures");
    }

    @Override
    public Optional<Path> pickFolder(String title) {
        told.add("pick folder");
        return picked;
    }

    @Override
    public void add(List<Path> paths) {
        told.add("add " + paths);
    }

    @Override
    public void leaveOut(Folder folder) {
        told.add("leave out " + folder.name());
    }

    @Override
    public void open(URI file) {
        told.add("open " + file);
    }

    @Override
    public void showInFolder(URI file) {
        told.add("in folder " + file);
    }

    @Override
    public void copy(String text) {
        told.add("copy " + text);
    }

    @Override
    public void raise(Banner banner) {
        told.add("raise " + banner.key());
    }

    @Override
    public void lower(String key) {
        told.add("lower " + key);
    }
}
